package org.gongkai.report.read.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.pdf.PdfSketch.prose;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;

class PdfFailuresTest {

    private static Reason reasonOf(byte[] bytes) {
        UnreadableException failure =
                assertThrows(UnreadableException.class, () -> new PdfReader().read(new Source("bad.pdf", bytes)));
        return failure.reason();
    }

    private static List<String> read(byte[] bytes) throws UnreadableException {
        return prose(new PdfReader().read(new Source("good.pdf", bytes)).blocks());
    }

    private static byte[] protectedWith(String ownerPassword, String userPassword) throws Exception {
        PdfSketch sketch = new PdfSketch().text(100, 100, 12, "Behind a password");
        StandardProtectionPolicy policy =
                new StandardProtectionPolicy(ownerPassword, userPassword, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        sketch.document().protect(policy);
        return sketch.bytes();
    }

    @Test
    void aFileThatNeedsAPasswordToOpenIsEncrypted() throws Exception {
        assertThat(reasonOf(protectedWith("owner", "user"))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void aFileThatOnlyRestrictsPrintingIsRead() throws Exception {
        assertThat(read(protectedWith("owner", ""))).containsExactly("Behind a password");
    }

    @Test
    void pagesOfPicturesAreScanned() {
        assertThat(reasonOf(new PdfSketch().picture().page().picture().bytes())).isEqualTo(Reason.SCANNED);
        assertThat(reasonOf(
                        new PdfSketch().picture().text(280, 800, 10, "- 1 -").bytes()))
                .isEqualTo(Reason.SCANNED);
    }

    @Test
    void anInvisibleTextLayerOverAPictureIsRead() throws Exception {
        byte[] bytes = new PdfSketch()
                .picture()
                .raw("3 Tr")
                .text(100, 100, 12, "recognised by a machine")
                .bytes();
        assertThat(read(bytes)).containsExactly("recognised by a machine");
    }

    @Test
    void textTurnedIntoOutlinesIsScanned() {
        PdfSketch sketch = new PdfSketch();
        for (int i = 0; i < 300; i++) {
            sketch.raw("10 10 m 20 20 30 20 40 10 c f");
        }
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.SCANNED);
    }

    @Test
    void charactersTheFileDoesNotTellAreMarkedAndTooManyMakeItScanned() throws Exception {
        String secret = "BT /Secret 12 Tf 100 500 Td <0001000200030004> Tj ET";
        PdfSketch mostlyKnown = sketchWithSecretFont().raw(secret).text(100, 100, 12, "enough that can be read");
        assertThat(read(mostlyKnown.bytes())).contains("\uFFFD\uFFFD\uFFFD\uFFFD");
        assertThat(reasonOf(sketchWithSecretFont().raw(secret).bytes())).isEqualTo(Reason.SCANNED);
    }

    /** A font whose codes are glyph numbers of a program nobody has. */
    private static PdfSketch sketchWithSecretFont() {
        COSDictionary descendant = new COSDictionary();
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Secret");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
        PdfSketch sketch = new PdfSketch();
        sketch.fonts().setItem(COSName.getPDFName("Secret"), font);
        return sketch;
    }

    @Test
    void aFileOfBlankPagesIsEmpty() {
        assertThat(reasonOf(new PdfSketch().page().bytes())).isEqualTo(Reason.EMPTY);
    }

    @Test
    void whatIsNoPdfInsideIsDamaged() {
        byte[] noise = new byte[10_000];
        new Random(3).nextBytes(noise);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, noise, 0, head.length);
        assertThat(reasonOf(noise)).isEqualTo(Reason.DAMAGED);
        assertThat(reasonOf(head)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void ofACutOffFileWhatCanBeRescuedCountsAndNothingRescuedIsDamaged() throws Exception {
        byte[] whole =
                new PdfSketch().text(100, 100, 12, "Text that is still there").bytes();
        byte[] withoutEnd = Arrays.copyOf(whole, whole.length - 40);
        assertThat(read(withoutEnd)).containsExactly("Text that is still there");
        assertThat(reasonOf(Arrays.copyOf(whole, 200))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void tooManyPagesAreTooLarge() {
        PdfSketch sketch = new PdfSketch();
        for (int i = 0; i < PdfReader.MAX_PAGES; i++) {
            sketch.text(100, 100, 12, "page").page();
        }
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void tooMuchTextOnOnePageIsTooLarge() {
        String line = "BT /Latin 1 Tf 10 10 Td (" + "x".repeat(1000) + ") Tj ET\n";
        PdfSketch sketch = new PdfSketch().raw(line.repeat(1 + PdfReader.MAX_GLYPHS_OF_PAGE / 1000));
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aStreamThatUnpacksWithoutEndIsABomb() {
        PdfSketch sketch = new PdfSketch().raw(" ".repeat(PdfReader.MAX_UNPACKED_FOR_PAGE + 1));
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void manyReferencesToOneStreamAddUpToABomb() {
        PdfSketch sketch = new PdfSketch().text(100, 100, 12, "once");
        COSStream large = sketch.stream(" ".repeat(1 << 20));
        COSArray contents = new COSArray();
        for (int i = 0; i < 30; i++) {
            contents.add(large);
        }
        sketch.page();
        COSDictionary page = sketch.document().getPage(0).getCOSObject();
        page.setItem(COSName.CONTENTS, contents);
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void anInterruptedThreadStopsTheReading() {
        byte[] bytes = new PdfSketch().text(100, 100, 12, "never read").bytes();
        Thread.currentThread().interrupt();
        assertThat(reasonOf(bytes)).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void formsThatDrawEachOtherWithoutEndAreTooLarge() {
        PdfSketch sketch = new PdfSketch().text(100, 100, 12, "still here");
        COSStream form = sketch.stream("/Self Do /Self Do");
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, PdfSketch.numbers(0, 0, 100, 100));
        COSDictionary objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("Self"), form);
        sketch.current().getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        byte[] bytes = sketch.raw("/Self Do").bytes();
        assertThat(reasonOf(bytes)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aPageWhoseContentCannotBeUnpackedIsDamagedHoweverMuchTheOthersShow() {
        PdfSketch sketch =
                new PdfSketch().text(100, 100, 12, "first page").page().text(100, 100, 12, "second page");
        sketch.page();
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, 12);
        parameters.setInt(COSName.COLUMNS, Integer.MAX_VALUE);
        COSDictionary first = sketch.document().getPage(0).getCOSObject();
        first.getCOSStream(COSName.CONTENTS).setItem(COSName.DECODE_PARMS, parameters);
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void contentOfManyBrokenOperatorsIsDamaged() {
        PdfSketch sketch = new PdfSketch().text(100, 100, 12, "seemingly fine").raw("BT 5 Td ET\n".repeat(50));
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void statesSavedAndNeverRestoredAreDamage() {
        PdfSketch sketch = new PdfSketch().raw("q ".repeat(PdfReader.MAX_SAVED_STATES + 2));
        assertThat(reasonOf(sketch.bytes())).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void nestingWithoutEndIsDamaged() {
        PdfSketch sketch = new PdfSketch().raw("[".repeat(200_000));
        assertThat(reasonOf(sketch.bytes())).isIn(Reason.DAMAGED, Reason.EMPTY);
    }

    @Test
    void scriptsAreLeftAlone() throws Exception {
        PdfSketch sketch = new PdfSketch().text(100, 100, 12, "plain text");
        sketch.document().getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('no')"));
        assertThat(read(sketch.bytes())).containsExactly("plain text");
    }

    @Test
    void junkBeforeTheHeaderDoesNotHurt() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.write(new PdfSketch().text(100, 100, 12, "after two blank lines").bytes());
        assertThat(read(bytes.toByteArray())).containsExactly("after two blank lines");
    }
}
