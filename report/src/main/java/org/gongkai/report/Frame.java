package org.gongkai.report;

import org.jspecify.annotations.Nullable;

/**
 * What stands around the chapters (公文版式要素): document number, title, addressee, opening, signature and imprint;
 * null where the report has none.
 *
 * @param documentNumber 发文字号, such as 泉洛政双〔2021〕1号
 * @param title 标题, on one line
 * @param addressee 主送机关, without its colon
 * @param opening 开头, paragraphs before the first chapter joined by line feeds, empty where there are none
 * @param signedBy 发文机关署名
 * @param signedOn 成文日期
 * @param imprint 印发 line
 */
public record Frame(
        @Nullable Fact<String> documentNumber,
        @Nullable Fact<String> title,
        @Nullable Fact<String> addressee,
        String opening,
        @Nullable Fact<String> signedBy,
        @Nullable Fact<StatedDate> signedOn,
        @Nullable Fact<String> imprint) {

    /** A report with chapters only. */
    public static Frame none() {
        return new Frame(null, null, null, "", null, null, null);
    }
}
