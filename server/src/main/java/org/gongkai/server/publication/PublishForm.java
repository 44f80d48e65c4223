package org.gongkai.server.publication;

/**
 * What a clerk adds to a material when cataloguing it (编目表单).
 *
 * @param category kind (公开类别)
 * @param topic topic (主题分类)
 * @param summary summary (内容概述)
 * @param genre genre (体裁)
 * @param keywords keywords (关键词), parted by blanks
 */
public record PublishForm(String category, String topic, String summary, String genre, String keywords) {

    public PublishForm {
        category = stripped(category);
        topic = stripped(topic);
        summary = stripped(summary);
        genre = stripped(genre);
        keywords = stripped(keywords);
    }

    /** The record of a material, in force. */
    public CatalogueRecord of(Material material) {
        Draft draft = material.draft();
        return new CatalogueRecord(
                draft.title(),
                summary,
                category,
                topic,
                genre,
                keywords,
                draft.documentNumber(),
                draft.formedOn(),
                CatalogueRecord.Validity.IN_FORCE);
    }

    @SuppressWarnings("ConstantValue") // a browser may leave a field out
    private static String stripped(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
