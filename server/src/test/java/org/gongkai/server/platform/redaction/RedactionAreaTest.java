package org.gongkai.server.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under a box nothing is left: text, pixels, drawings; beside it everything. */
class RedactionAreaTest {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();

    @Test
    void textUnderABoxIsGoneAndItsNeighboursStayWhereTheyAre() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 20 Tf 24 TL 72 700 Td (before SECRETWORD after) Tj T* (next line) Tj ET")
                .bytes();
        RedactedPdf before = new RedactedPdf(pdf);
        float left = before.place("SECRET").x();
        float right = before.place("after").x() - 4;

        RedactedPdf after = under(pdf, box(1, left, 700 - 4, right, 700 + 18));

        assertThat(after.lacks("SECRETWORD").text()).isEqualTo("beforeafternextline");
        after.place("after").isNear(before.place("after"));
        after.place("next").isNear(before.place("next"));
        assertThat(new Color(after.picture(0).getRGB((int) (left + right) / 2, 842 - 706)))
                .isEqualTo(Color.BLACK);
    }

    @Test
    void aBoxThatOnlyTouchesTheNextLineLeavesIt() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 20 Tf 24 TL 72 700 Td (SECRETWORD) Tj T* (next line) Tj ET")
                .bytes();

        assertThat(under(pdf, box(1, 60, 692, 300, 720)).text()).isEqualTo("nextline");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aBoxLiesWhereItWasDrawnOnAPageThatIsTurnedAndCut(int rotation) throws Exception {
        TestPdf made = TestPdf.of("BT /F 20 Tf 40 TL 172 500 Td (above) Tj T* (SECRETWORD) Tj T* (below) Tj ET");
        PDPage page = made.document.getPage(0);
        page.setCropBox(new PDRectangle(100, 200, 300, 400));
        page.setRotation(rotation);
        byte[] pdf = made.bytes();
        List<Area> places =
                PdfPages.places(pdf, List.of(new Passage("SECRETWORD", null))).get(0);
        assertThat(places).hasSize(1);

        RedactedPdf after = under(pdf, places.get(0));

        assertThat(after.lacks("SECRETWORD").text()).isEqualTo("abovebelow");
        Area place = places.get(0);
        BufferedImage shown = after.picture(0);
        int x = (int) (shown.getWidth() * (place.x() + place.width() / 2) / 100);
        int y = (int) (shown.getHeight() * (place.y() + place.height() / 2) / 100);
        assertThat(new Color(shown.getRGB(x, y))).isEqualTo(Color.BLACK);
    }

    @Test
    void pixelsOfAPictureUnderABoxAreGoneAndTheOthersStay() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("q 200 0 0 100 100 500 cm /Im Do Q");
        put(page, LosslessFactory.createFromImage(made.document, halves()));

        byte[] after = under(made.bytes(), box(1, 90, 490, 200, 610)).bytes();

        assertThat(pictures(after)).singleElement().satisfies(picture -> {
            assertThat(new Color(picture.getRGB(10, 10))).isEqualTo(Color.BLACK);
            assertThat(new Color(picture.getRGB(98, 49))).isEqualTo(Color.BLACK);
            assertThat(new Color(picture.getRGB(103, 10))).isEqualTo(Color.GREEN);
        });
    }

    @Test
    void aScanIsTakenAndItsTextLayerGoes() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("BT 3 Tr /F 9 Tf 72 700 Td (layer SECRETWORD) Tj ET "
                + "q 595 0 0 842 0 0 cm /Im Do Q BT 0 Tr /F 9 Tf 300 20 Td (page 1) Tj ET");
        put(page, JPEGFactory.createFromImage(made.document, halves()));

        byte[] pdf = made.bytes();
        RedactedPdf after = under(pdf, box(1, 10, 400, 290, 500));

        assertThat(PdfPages.of(pdf)).extracting(PdfPage::scan).containsExactly(true);
        assertThat(after.lacks("SECRETWORD").text()).isEqualTo("page1");
        assertThat(pictures(after.bytes())).singleElement().satisfies(picture -> {
            assertThat(new Color(picture.getRGB(50, 45))).isEqualTo(Color.BLACK);
            assertThat(new Color(picture.getRGB(50, 10))).isNotEqualTo(Color.BLACK);
        });
    }

    @Test
    void aWordThatTheTextLayerOfAScanHoldsIsBlackedOutInThePictureToo() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F 20 Tf 72 700 Td (SECRETWORD) Tj ET");
        put(page, LosslessFactory.createFromImage(made.document, halves()));

        Redacted redacted =
                Redaction.of(new Source("x", made.bytes()), List.of(new Passage("SECRETWORD", null)), List.of());

        assertThat(redacted.found()).containsExactly(1);
        assertThat(pictures(redacted.pdf())).singleElement().satisfies(picture -> assertThat(
                        new Color(picture.getRGB((int) (200 * 100 / WIDTH), (int) (100 * (HEIGHT - 705) / HEIGHT))))
                .isEqualTo(Color.BLACK));
    }

    @Test
    void aPictureDrawnInSeveralPlacesLosesOnlyWhatIsUnderTheBox() throws Exception {
        TestPdf made = new TestPdf();
        PDImageXObject seal = LosslessFactory.createFromImage(made.document, halves());
        put(made.page("q 200 0 0 100 100 500 cm /Im Do Q"), seal);
        put(made.page("q 200 0 0 100 100 500 cm /Im Do Q"), seal);

        RedactedPdf after = under(made.bytes(), box(2, 90, 490, 310, 610));

        assertThat(new Color(after.picture(0).getRGB(150, 842 - 550))).isEqualTo(Color.RED);
        assertThat(new Color(after.picture(1).getRGB(150, 842 - 550))).isEqualTo(Color.BLACK);
    }

    @Test
    void aPictureThatNothingDrawsIsLeftBehind() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("BT /F 20 Tf 72 700 Td (text) Tj ET");
        put(page, LosslessFactory.createFromImage(made.document, halves()));

        assertThat(pictures(under(made.bytes(), box(1, 90, 490, 310, 610)).bytes()))
                .isEmpty();
    }

    @Test
    void aPictureWithinTheContentStreamAndAStencilAreBlankedToo() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("q 100 0 0 100 100 600 cm BI /W 4 /H 1 /CS /G /BPC 8 ID \u00f0\u00f0\u00c0\u00c0 EI Q "
                + "q 0 0 1 rg 100 0 0 100 100 400 cm /Im Do Q");
        PDImageXObject stencil =
                new PDImageXObject(new PDStream(made.document, new ByteArrayInputStream(new byte[100 * 13])), null);
        stencil.setWidth(100);
        stencil.setHeight(100);
        stencil.setBitsPerComponent(1);
        stencil.setStencil(true);
        put(page, stencil);
        byte[] pdf = made.bytes();
        assertThat(new Color(new RedactedPdf(pdf).picture(0).getRGB(125, 842 - 450)))
                .isEqualTo(Color.BLUE);

        BufferedImage after =
                under(pdf, box(1, 90, 590, 150, 710), box(1, 90, 390, 150, 510)).picture(0);

        assertThat(new Color(after.getRGB(125, 842 - 650))).isEqualTo(Color.BLACK);
        assertThat(new Color(after.getRGB(190, 842 - 650))).isEqualTo(new Color(0xc0, 0xc0, 0xc0));
        assertThat(new Color(after.getRGB(125, 842 - 450))).isEqualTo(Color.BLACK);
        assertThat(new Color(after.getRGB(175, 842 - 450))).isEqualTo(Color.BLUE);
    }

    @Test
    void lettersThatWereMadeCurvesAreGoneAndTheFrameAroundThemStays() throws Exception {
        String letters = "110 510 m 120 560 130 560 140 510 c h 150 510 m 160 560 l 170 510 l h f ";
        byte[] pdf = TestPdf.of("80 480 m 400 480 l S 1 0 0 RG 90 490 300 100 re S 0 g " + letters
                        + "300 510 m 310 560 l 320 510 l h f")
                .bytes();

        RedactedPdf after = under(pdf, box(1, 100, 500, 200, 580));

        assertThat(content(after.bytes()))
                .contains("90 490 300 100 re", "80 480 m", "300 510 m")
                .doesNotContain("110 510", "150 510", "130 560");
    }

    @Test
    void whatAFilledInFormShowsUnderABoxIsGone() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("BT /F 20 Tf 72 700 Td (own) Tj ET q 1 0 0 1 0 -100 cm /X Do Q");
        page.getResources().put(COSName.getPDFName("X"), made.form("BT /F 20 Tf 72 700 Td (SECRETWORD) Tj ET"));

        assertThat(under(made.bytes(), box(1, 60, 590, 400, 620))
                        .lacks("SECRETWORD")
                        .text())
                .isEqualTo("own");
    }

    @Test
    void passagesAndBoxesWorkTogether() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 20 Tf 24 TL 72 700 Td (SECRETWORD) Tj T* (Zhang, and Zhang) Tj ET")
                .bytes();

        Redacted redacted = Redaction.of(
                new Source("x", pdf), List.of(new Passage("Zhang", null)), List.of(box(1, 60, 698, 300, 720)));

        assertThat(new RedactedPdf(redacted.pdf())
                        .lacks("SECRETWORD")
                        .lacks("Zhang")
                        .text())
                .isEqualTo(",and");
        assertThat(redacted.found()).containsExactly(2);
    }

    @Test
    void theProofDoesNotBelieveTheEngine() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("BT /F 20 Tf 72 700 Td (SECRETWORD) Tj ET q 200 0 0 100 100 500 cm /Im Do Q");
        put(page, LosslessFactory.createFromImage(made.document, halves()));
        byte[] pdf = made.bytes();
        for (Area box : List.of(box(1, 60, 690, 400, 720), box(1, 90, 490, 150, 610))) {
            Areas boxes = Areas.of(made(pdf), List.of(box));
            assertThatThrownBy(() -> AreaProof.demand(pdf, boxes, boxes))
                    .isInstanceOfSatisfying(AreaRemainsException.class, e -> assertThat(e.page())
                            .isEqualTo(1));
        }
        Areas beside = Areas.of(made(pdf), List.of(box(1, 60, 100, 400, 200)));
        AreaProof.demand(pdf, beside, beside);
    }

    @Test
    void aPictureThatCannotBeOpenedIsRefusedWithItsPage() throws Exception {
        TestPdf made = new TestPdf();
        PDPage page = made.page("q 200 0 0 100 100 500 cm /Im Do Q");
        PDImageXObject broken = JPEGFactory.createFromImage(made.document, halves());
        PDStream noise =
                new PDStream(made.document, new ByteArrayInputStream("noise".getBytes(StandardCharsets.US_ASCII)));
        noise.getCOSObject().addAll(broken.getCOSObject());
        put(page, new PDImageXObject(noise, null));

        assertThatThrownBy(() -> under(made.bytes(), box(1, 90, 490, 150, 610)))
                .isInstanceOfSatisfying(
                        LockedPictureException.class, e -> assertThat(e.page()).isEqualTo(1));
    }

    @Test
    void aBoxBesideThePageAndAFileThatIsNoPdfAreRefused() throws Exception {
        byte[] pdf = TestPdf.of("").bytes();
        assertThatThrownBy(() -> new Area(1, 90, 0, 20, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Area(1, 0, 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> under(pdf, new Area(2, 0, 0, 10, 10))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> under("no pdf".getBytes(StandardCharsets.US_ASCII), new Area(1, 0, 0, 10, 10)))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    private static PDDocument made(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    private static RedactedPdf under(byte[] pdf, Area... areas) throws Exception {
        return new RedactedPdf(
                Redaction.of(new Source("x", pdf), List.of(), List.of(areas)).pdf());
    }

    /** A box on an A4 page in points, from the lower left. */
    private static Area box(int page, double left, double bottom, double right, double top) {
        return new Area(
                page,
                100 * left / WIDTH,
                100 * (HEIGHT - top) / HEIGHT,
                100 * (right - left) / WIDTH,
                100 * (top - bottom) / HEIGHT);
    }

    /** Left half red, right half green, 200 by 100. */
    private static BufferedImage halves() {
        BufferedImage halves = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = halves.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 100, 100);
        pen.setColor(Color.GREEN);
        pen.fillRect(100, 0, 100, 100);
        pen.dispose();
        return halves;
    }

    private static void put(PDPage page, PDImageXObject picture) {
        page.getResources().put(COSName.getPDFName("Im"), picture);
    }

    /** Every picture among a file's objects, whether a page draws it or not. */
    private static List<BufferedImage> pictures(byte[] pdf) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary object
                        && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                    PDStream stream = new PDStream((org.apache.pdfbox.cos.COSStream) object);
                    pictures.add(new PDImageXObject(stream, null).getImage());
                }
            }
        }
        return pictures;
    }

    private static String content(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replaceAll("\\s+", " ");
        }
    }
}
