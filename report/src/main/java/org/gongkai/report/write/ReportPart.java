package org.gongkai.report.write;

/** A piece of a report in the order of print (公文要素). */
sealed interface ReportPart {

    /** 发文字号. */
    record Number(String text) implements ReportPart {}

    /** 标题. */
    record Title(String text) implements ReportPart {}

    /** 主送机关, with its colon. */
    record Addressee(String text) implements ReportPart {}

    /** A paragraph of prose. */
    record Paragraph(String text) implements ReportPart {}

    /** A chapter's heading. */
    record Heading(String text) implements ReportPart {}

    /** A table of the form. */
    record Table(FormGrid grid) implements ReportPart {}

    /** 发文机关署名. */
    record SignedBy(String text) implements ReportPart {}

    /** 成文日期, written out; {@code iso} is empty where there is no such day. */
    record SignedOn(String text, String iso) implements ReportPart {}

    /** 印发 line: who printed it, and when; one of them may be empty. */
    record Imprint(String office, String date) implements ReportPart {}
}
