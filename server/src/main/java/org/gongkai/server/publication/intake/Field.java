package org.gongkai.server.publication.intake;

/** A column of an imported catalogue (导入列); what it is called stands in {@code words.yaml}. */
enum Field {
    INDEX_NUMBER(60),
    TITLE(200),
    CATEGORY(60),
    TOPIC(100),
    GENRE(30),
    PUBLISHER(0),
    DOCUMENT_NUMBER(60),
    FORMED_ON(40),
    PUBLISHED_ON(40),
    SUMMARY(2000),
    VALIDITY(20),
    KEYWORDS(200),
    SECTION(60),
    BODY(Integer.MAX_VALUE),
    FILES(4000);

    private final int longest;

    Field(int longest) {
        this.longest = longest;
    }

    /** Characters that fit; 0 for a column that is known but not taken over: the catalogue's publisher is its unit. */
    int longest() {
        return longest;
    }

    /** Whether a table without it cannot be imported. */
    boolean isNeeded() {
        return this == TITLE || this == CATEGORY || this == PUBLISHED_ON;
    }
}
