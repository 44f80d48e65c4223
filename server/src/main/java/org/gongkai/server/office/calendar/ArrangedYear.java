package org.gongkai.server.office.calendar;

/**
 * A year whose arrangement is known (已加载的年度).
 *
 * @param file name of the file that it comes from, empty for the one built in
 */
public record ArrangedYear(int year, Origin origin, String file) {

    /** Where an arrangement comes from (来源). */
    public enum Origin {
        /** 程序自带. */
        BUILT_IN,
        /** 数据文件夹. */
        FOLDER,
        /** 网页上传. */
        UPLOADED
    }
}
