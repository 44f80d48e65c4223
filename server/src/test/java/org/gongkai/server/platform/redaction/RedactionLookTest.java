package org.gongkai.server.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.server.platform.redaction.TestPdf.redact;
import static org.gongkai.server.platform.redaction.TestPdf.without;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.gongkai.report.read.source.Source;
import org.junit.jupiter.api.Test;

/** How a redacted page looks; and pages that are pictures are refused. */
class RedactionLookTest {

    private static final String LINE = "BT /F 20 Tf 72 700 Td (before SECRETWORD after) Tj ET";

    @Test
    void aBlackBoxStandsWhereTheQuoteWasAndNothingElseChanges() throws Exception {
        byte[] pdf = TestPdf.of(LINE).bytes();

        RedactedPdf after = without(pdf, "SECRETWORD");

        RedactedPdf before = new RedactedPdf(pdf);
        int left = Math.round(before.place("SECRET").x());
        int right = Math.round(before.place("after").x()) - 7;
        BufferedImage old = before.picture(0);
        BufferedImage now = after.picture(0);
        for (int y = 842 - 700 - 14; y < 842 - 700; y++) {
            for (int x = left + 2; x < right - 2; x++) {
                assertThat(new Color(now.getRGB(x, y))).as(x + "," + y).isEqualTo(Color.BLACK);
            }
        }
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (x < left - 1 || x > right + 1) {
                    assertThat(now.getRGB(x, y)).as(x + "," + y).isEqualTo(old.getRGB(x, y));
                }
            }
        }
    }

    @Test
    void aMaskIsWrittenWhereTheQuoteWas() throws Exception {
        byte[] pdf = TestPdf.of(LINE).bytes();

        RedactedPdf after = redact(pdf, new Passage("SECRETWORD", "李某某"));

        assertThat(after.lacks("SECRETWORD").text()).contains("李某某");
        float left = new RedactedPdf(pdf).place("SECRET").x();
        float right = new RedactedPdf(pdf).place("after").x();
        assertThat(after.place("李").x()).isBetween(left, right);
        assertThat(after.place("李").y())
                .isEqualTo(new RedactedPdf(pdf).place("SECRET").y());
    }

    @Test
    void aMaskRunsOverLinesAsTheQuoteDid() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 20 Tf 30 TL 72 700 Td (no 340102) Tj T* (19900307 end) Tj ET")
                .bytes();

        RedactedPdf after = redact(pdf, new Passage("34010219900307", "340102********"));

        RedactedPdf before = new RedactedPdf(pdf);
        assertThat(after.place("340102").y()).isEqualTo(before.place("340102").y());
        assertThat(after.place("********").y())
                .isEqualTo(before.place("19900307").y());
    }

    @Test
    void aBoxLiesOnTextThatRunsAslant() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 20 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (SECRETWORD) Tj ET")
                .bytes();

        BufferedImage now = without(pdf, "SECRETWORD").picture(0);

        assertThat(new Color(now.getRGB(100 + 40 - 4, 842 - 100 - 40 - 4))).isEqualTo(Color.BLACK);
        assertThat(new Color(now.getRGB(100 + 50, 842 - 100 - 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aScanIsRefusedWithItsPage() throws Exception {
        TestPdf made = TestPdf.of("BT /F 12 Tf 72 700 Td (SECRETWORD) Tj ET");
        picture(made, "q 595 0 0 842 0 0 cm /Im Do Q BT /F 9 Tf 3 Tr 72 700 Td (SECRETWORD) Tj ET");

        assertThatThrownBy(() -> without(made.bytes(), "SECRETWORD"))
                .isInstanceOfSatisfying(
                        PicturePageException.class, e -> assertThat(e.page()).isEqualTo(2));
    }

    @Test
    void aScanInStripsOverItsTextLayerIsRefused() throws Exception {
        TestPdf made = new TestPdf();
        picture(
                made,
                "BT /F 9 Tf 72 700 Td (" + "SECRETWORD ".repeat(20) + ") Tj ET "
                        + "q 595 0 0 300 0 0 cm /Im Do Q q 595 0 0 300 0 300 cm /Im Do Q BT /F 9 Tf (1) Tj ET");

        assertThatThrownBy(() -> without(made.bytes(), "SECRETWORD")).isInstanceOf(PicturePageException.class);
    }

    @Test
    void aPageWithTextOverABackgroundOrASmallPictureIsNot() throws Exception {
        TestPdf made = new TestPdf();
        picture(made, "q 595 0 0 842 0 0 cm /Im Do Q BT /F 9 Tf 9 700 Td (" + "text ".repeat(20) + "SECRETWORD) Tj ET");
        picture(made, "BT /F 9 Tf 72 700 Td (SECRETWORD) Tj ET q 99 0 0 99 50 50 cm /Im Do Q");
        made.page("BT /F 9 Tf 72 700 Td (without) Tj ET");

        Redacted redacted = Redaction.of(new Source("x", made.bytes()), List.of(new Passage("SECRETWORD", null)));

        assertThat(redacted.pictures()).containsExactlyInAnyOrder(1, 2);
        assertThat(redacted.found()).containsExactly(2);
    }

    private static void picture(TestPdf made, String content) throws IOException {
        PDImageXObject image =
                LosslessFactory.createFromImage(made.document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
        PDPage page = made.page(content);
        page.getResources().put(COSName.getPDFName("Im"), image);
    }
}
