package org.gongkai.server.platform.search;

import java.util.Locale;

/** The fields of the index (索引字段), the same in both engines. */
enum Field {
    ID(1),
    TITLE(4),
    ABOUT(2),
    TEXT(1),
    NUMBER(1),
    LABEL(1),
    DAY(1),
    /** The title as it is written. */
    STORED_TITLE(1),
    /** The text as it is written. */
    STORED_TEXT(1);

    private final float weight;

    Field(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
