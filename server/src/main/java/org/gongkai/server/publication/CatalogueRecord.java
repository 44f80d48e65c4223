package org.gongkai.server.publication;

import java.time.LocalDate;
import org.gongkai.server.platform.ledger.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a catalogue record that a clerk fills in (编目著录项).
 *
 * @param title name (名称)
 * @param summary summary (内容概述)
 * @param category kind (公开类别), an id of {@link Categories}
 * @param topic topic (主题分类), may be empty
 * @param genre genre (体裁)
 * @param keywords keywords (关键词), parted by blanks
 * @param documentNumber document number (发文字号), or null
 * @param formedOn day it was made (成文日期)
 * @param validity validity (有效性)
 */
public record CatalogueRecord(
        String title,
        String summary,
        String category,
        String topic,
        String genre,
        String keywords,
        @Nullable String documentNumber,
        LocalDate formedOn,
        Validity validity) {

    /** A record without a topic. */
    public CatalogueRecord(
            String title,
            String summary,
            String category,
            String genre,
            String keywords,
            @Nullable String documentNumber,
            LocalDate formedOn,
            Validity validity) {
        this(title, summary, category, "", genre, keywords, documentNumber, formedOn, validity);
    }

    /** Whether a document is in force (有效性). */
    public enum Validity {
        /** 有效. */
        IN_FORCE,
        /** 失效. */
        EXPIRED,
        /** 废止. */
        REPEALED
    }

    String digest(String body) {
        return new Digest()
                .add(title)
                .add(summary)
                .add(category)
                .add(topic)
                .add(genre)
                .add(keywords)
                .add(documentNumber)
                .add(formedOn)
                .add(validity)
                .add(body)
                .hex();
    }
}
