package org.gongkai.server.request;

/**
 * What is asked for (申请内容, 条例 29); why is not asked.
 *
 * @param information name, document number or other features of the information
 * @param form in what form it is wanted
 * @param provision how it is to be provided
 */
public record Asked(String information, Form form, Provision provision) {

    /** The form in which information is wanted (提供形式). */
    public enum Form {
        /** 纸质. */
        PAPER,
        /** 电子文档. */
        ELECTRONIC,
        /** 现场查阅. */
        INSPECTION
    }

    /** The way in which it is to be provided (获取方式). */
    public enum Provision {
        /** 自行领取. */
        COLLECT,
        /** 邮寄. */
        POST,
        /** 电子邮件或者网上查收. */
        ONLINE
    }
}
