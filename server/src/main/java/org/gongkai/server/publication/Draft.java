package org.gongkai.server.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a material (材料内容).
 *
 * @param title title
 * @param body text, paragraphs parted by line ends
 * @param category kind of article 20 or 21, an id of {@link Categories}
 * @param formedOn day it was made (成文日期)
 * @param documentNumber document number (发文字号), or null
 * @param attribute whether it goes out
 * @param article article it is kept back by; null for what is public
 */
public record Draft(
        String title,
        String body,
        String category,
        LocalDate formedOn,
        @Nullable String documentNumber,
        Attribute attribute,
        @Nullable String article) {

    /** Paragraphs of the text. */
    public List<String> lines() {
        return body.lines().toList();
    }
}
