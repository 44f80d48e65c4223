package org.gongkai.report.write;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of a report in the order of print (公文要素). */
sealed interface ReportPart {

    /** A piece that is words. */
    sealed interface Words extends ReportPart {

        /** The words, on one line. */
        String text();
    }

    /** 发文字号. */
    record DocumentNumber(String text) implements Words {}

    /** 标题. */
    record Title(String text) implements Words {}

    /** 主送机关, with its colon. */
    record Addressee(String text) implements Words {}

    /** A paragraph of prose. */
    record Paragraph(String text) implements Words {}

    /** A chapter's heading. */
    record Heading(String text) implements Words {}

    /** A table of the form. */
    record Table(FormGrid grid) implements ReportPart {}

    /** 发文机关署名. */
    record SignedBy(String text) implements Words {}

    /** 成文日期, written out; {@code iso} is empty where there is no such day. */
    record SignedOn(String text, String iso) implements Words {}

    /** 印发 line: who printed it, and when, where the line says both; else all of it is {@code office}. */
    record Imprint(String office, String date) implements Words {

        @Override
        public String text() {
            return Stream.of(office, date).filter(half -> !half.isEmpty()).collect(Collectors.joining("  "));
        }
    }
}
