package org.gongkai.server.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.server.platform.redaction.TestPdf.redact;
import static org.gongkai.server.platform.redaction.TestPdf.without;

import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.gongkai.report.read.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is taken out of a PDF however its content streams show it; what stood around it stays in its place. */
class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BT /F 12 Tf 72 700 Td (before SECRETWORD after) Tj ET",
                "BT /F 12 Tf 72 700 Td [(before SEC) -50 (RETW) 120 (ORD af) 30 (ter)] TJ ET",
                "BT /F 12 Tf 72 700 Td (before SECR) Tj (ETWORD after) Tj ET",
                "BT /F 12 Tf 72 700 Td (before SECRET) Tj ET BT /F 12 Tf 300 700 Td (WORD after) Tj ET",
                "BT /F 12 Tf 15 TL 72 700 Td (before SECRET) Tj T* (WORD after) Tj ET",
                "BT /F 12 Tf 15 TL 72 700 Td (before SECRET) Tj (WORD after) ' ET",
                "BT /F 12 Tf 15 TL 72 700 Td (before SECRET) Tj 3 2 (WORD after) \" ET",
                "BT /F 12 Tf 3 Tc 5 Tw 80 Tz 4 Ts 72 700 Td (before SECRET WORD after) Tj ET",
                "BT /F 12 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (before SECRETWORD after) Tj ET",
                "BT /F 12 Tf 0 1 -1 0 200 300 Tm (before SECRETWORD after) Tj ET",
                "q 2 0 0 2 10 10 cm BT /F 6 Tf 72 300 Td (before S E C R E T W O R D after) Tj ET Q",
                "BT /F 1 Tf 12 0 0 12 72 700 Tm (before SECRETWORD after) Tj ET",
                "BT /F 12 Tf 200 700 Td (WORD after) Tj -128 0 Td (before SECRET) Tj ET",
                "Q q q BT /F 12 Tf 72 700 Td (before SECRETWORD after) Tj"
            })
    void aQuoteGoesHoweverItIsShown(String content) throws Exception {
        byte[] pdf = TestPdf.of(content).bytes();
        RedactedPdf before = new RedactedPdf(pdf);

        RedactedPdf after =
                without(pdf, "SECRET WORD").lacks("SECRETWORD").lacks("SECRET").lacks("ETWORD");

        assertThat(after.text()).contains("before").contains("after");
        after.place("before").isNear(before.place("before"));
        after.place("after").isNear(before.place("after"));
    }

    @Test
    void aChineseQuoteInGlyphNumbersGoes() throws Exception {
        TestPdf made = new TestPdf();
        made.page(
                "BT /C 16 Tf 20 TL 72 700 Td " + made.codes("申请人张三丰") + " Tj T* " + made.codes("，住迎宾路8号。") + " Tj ET");
        byte[] pdf = made.bytes();

        RedactedPdf after = without(pdf, "张三丰，住迎宾路").lacks("张三丰").lacks("迎宾路");

        assertThat(after.text()).isEqualTo("申请人8号。");
        after.place("8号").isNear(new RedactedPdf(pdf).place("8号"));
    }

    @Test
    void aQuoteMayRunOverPagesPastAPageNumber() throws Exception {
        TestPdf made = new TestPdf();
        made.page("BT /F 12 Tf 72 100 Td (before SECRET) Tj ET BT /F 9 Tf 300 30 Td (- 1 -) Tj ET");
        made.page("BT /F 12 Tf 72 780 Td (WORD after) Tj ET BT /F 9 Tf 300 30 Td (- 2 -) Tj ET");

        RedactedPdf after = without(made.bytes(), "SECRETWORD").lacks("SECRET").lacks("WORD");

        assertThat(after.text()).isEqualTo("before-1-after-2-");
    }

    @Test
    void aFormIsRewrittenForAllPagesThatDrawIt() throws Exception {
        TestPdf made = new TestPdf();
        PDFormXObject form = made.form("BT /F 12 Tf 72 700 Td (before SECRETWORD after) Tj ET");
        for (int i = 0; i < 2; i++) {
            PDPage page = made.page("q 1 0 0 1 0 -100 cm /X Do Q");
            page.getResources().put(COSName.getPDFName("X"), form);
        }
        byte[] pdf = made.bytes();

        RedactedPdf after = without(pdf, "SECRETWORD").lacks("SECRETWORD");

        assertThat(after.text()).isEqualTo("beforeafterbeforeafter");
        after.place("after").isNear(new RedactedPdf(pdf).place("after"));
    }

    @Test
    void aFormNobodyDrawsIsRewrittenToo() throws Exception {
        TestPdf made = new TestPdf();
        PDFormXObject form = made.form("BT /C 9 Tf " + made.codes("张三丰") + " Tj ET");
        PDPage page = made.page("BT /F 12 Tf 72 700 Td (shown) Tj ET");
        page.getResources().put(COSName.getPDFName("X"), form);
        byte[] pdf = made.bytes();

        Redacted redacted = Redaction.of(new Source("x", pdf), List.of(new Passage("张三丰", null)));

        assertThat(redacted.found()).containsExactly(1);
        assertThat(new RedactedPdf(redacted.pdf()).text()).isEqualTo("shown");
    }

    @Test
    void boldByPrintingTwiceGoesTwice() throws Exception {
        String twice = "(S) Tj 0.3 0 Td (S) Tj 8 0 Td (E) Tj 0.3 0 Td (E) Tj 8 0 Td (C) Tj 0.3 0 Td (C) Tj";

        RedactedPdf after = without(
                TestPdf.of("BT /F 12 Tf 72 700 Td " + twice + " (after) Tj ET").bytes(), "SEC");

        assertThat(after.text()).isEqualTo("after");
    }

    @Test
    void theLongerOfTwoOverlappingQuotesIsMaskedAsOne() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 12 Tf 72 700 Td (a SECRETWORD, a SECRET) Tj ET")
                .bytes();

        Redacted redacted = Redaction.of(
                new Source("x", pdf), List.of(new Passage("SECRET", "#"), new Passage("SECRETWORD", "%%")));

        assertThat(redacted.found()).containsExactly(1, 1);
        assertThat(new RedactedPdf(redacted.pdf()).text()).isEqualTo("a,a%%#");
    }

    @Test
    void aQuoteThatIsNotThereIsSaidToBeFoundNowhere() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 12 Tf 72 700 Td (nothing) Tj ET").bytes();

        Redacted redacted = Redaction.of(new Source("x", pdf), List.of(new Passage("SECRET", null)));

        assertThat(redacted.found()).containsExactly(0);
    }

    @Test
    void aMaskThatHoldsAQuoteIsRefusedWithoutSayingIt() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 12 Tf 72 700 Td (a SECRET) Tj ET").bytes();

        assertThatThrownBy(() -> redact(pdf, new Passage("SECRET", "a SEC RET")))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("SEC");
        assertThatThrownBy(() -> new Passage(" \n", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMaskThatMakesTheQuoteAnewWithItsNeighboursIsNotLetOut() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 12 Tf 72 700 Td (SECSECRETRET) Tj ET").bytes();

        assertThatThrownBy(() -> redact(pdf, new Passage("SECRET", "")))
                .isInstanceOfSatisfying(QuoteRemainsException.class, remains -> {
                    assertThat(remains.passage().quote()).isEqualTo("SECRET");
                    assertThat(remains).message().doesNotContain("SECRET");
                });
    }
}
