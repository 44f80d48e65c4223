package org.gongkai.server.dispute;

import java.util.Locale;

/** A column of the annual report's table four (表四结果栏). */
public enum ResultColumn {
    /** 结果维持. */
    UPHELD,
    /** 结果纠正. */
    CORRECTED,
    /** 其他结果. */
    OTHER,
    /** 尚未审结. */
    PENDING;

    /** The column as the forms' data write it, {@code upheld}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
