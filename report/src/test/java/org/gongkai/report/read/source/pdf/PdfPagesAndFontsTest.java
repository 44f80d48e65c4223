package org.gongkai.report.read.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.pdf.PdfSketch.grids;
import static org.gongkai.report.read.source.pdf.PdfSketch.numbers;
import static org.gongkai.report.read.source.pdf.PdfSketch.prose;
import static org.gongkai.report.read.source.pdf.PdfSketch.rows;

import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongkai.report.read.source.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPagesAndFontsTest {

    private static final List<String> ROWS = List.of("Kind|Made", "Rules|12");

    private static PdfSketch table(PdfSketch sketch) {
        return sketch.grid(new float[] {100, 200, 300}, new float[] {100, 120, 140})
                .text(105, 113, 10, "Kind")
                .text(205, 113, 10, "Made")
                .text(105, 133, 10, "Rules")
                .text(205, 133, 10, "12")
                .text(100, 170, 12, "Line below");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270, -90})
    void aPageIsReadAsItStandsWhateverItsRotation(int rotation) throws Exception {
        PdfSketch sketch = table(new PdfSketch());
        sketch.current().setRotation(rotation);
        List<Block> blocks = sketch.read();
        assertThat(rows(grids(blocks).get(0))).isEqualTo(ROWS);
        assertThat(prose(blocks)).containsExactly("Line below");
    }

    @Test
    void aTableLyingOnItsSideOnAnUprightPageIsRead() throws Exception {
        PdfSketch sketch = new PdfSketch().raw("q 0 1 -1 0 842 0 cm");
        List<Block> blocks = table(sketch).raw("Q").read();
        assertThat(rows(grids(blocks).get(0))).isEqualTo(ROWS);
    }

    @Test
    void labelsThatRunUpwardsInTheirCellAreReadInTheirDirection() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .grid(new float[] {100, 120, 300}, new float[] {100, 200})
                .text(115, 190, 10, 0, 1, "Outcome")
                .text(130, 150, 10, "granted in full and in part");
        assertThat(rows(grids(sketch.read()).get(0))).containsExactly("Outcome|granted in full and in part");
    }

    @Test
    void whatLiesOutsideTheCropBoxIsNotRead() throws Exception {
        PdfSketch sketch =
                new PdfSketch().text(100, 100, 12, "left half of a sheet").text(400, 100, 12, "right half");
        sketch.current().setCropBox(new PDRectangle(0, 0, 300, 842));
        assertThat(prose(sketch.read())).containsExactly("left half of a sheet");
    }

    @Test
    void contentInFormsWithinThePageIsRead() throws Exception {
        PdfSketch sketch = new PdfSketch();
        COSStream form = sketch.stream("BT /Latin 12 Tf 10 10 Td (inside a form) Tj ET 0 0 m 50 0 l S");
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, numbers(0, 0, 200, 200));
        COSDictionary objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("Form"), form);
        sketch.current().getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        sketch.raw("q 1 0 0 1 100 500 cm /Form Do Q");
        assertThat(prose(sketch.read())).containsExactly("inside a form");
    }

    @Test
    void fieldsFilledInAreRead() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .grid(new float[] {100, 200, 300}, new float[] {100, 120, 140})
                .text(105, 113, 10, "Kind")
                .text(205, 113, 10, "Made")
                .text(105, 133, 10, "Rules");
        COSStream look = sketch.stream("BT /Latin 10 Tf 2 5 Td (12) Tj ET");
        look.setItem(COSName.TYPE, COSName.XOBJECT);
        look.setItem(COSName.SUBTYPE, COSName.FORM);
        look.setItem(COSName.BBOX, numbers(0, 0, 80, 16));
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, look);
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setName(COSName.SUBTYPE, "Widget");
        field.setItem(COSName.RECT, numbers(205, 704, 285, 720));
        field.setItem(COSName.AP, appearance);
        sketch.current().getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(field)));
        assertThat(rows(grids(sketch.read()).get(0))).containsExactly("Kind|Made", "Rules|12");
    }

    @Test
    void aFontWithItsOwnNamesForLettersIsReadByThem() throws Exception {
        COSDictionary encoding = new COSDictionary();
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(65));
        differences.add(COSName.getPDFName("one"));
        differences.add(COSName.getPDFName("uni516C"));
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
        font.setName(COSName.BASE_FONT, "ABCDEF+Own");
        font.setItem(COSName.ENCODING, encoding);
        PdfSketch sketch = new PdfSketch();
        sketch.fonts().setItem(COSName.getPDFName("Own"), font);
        assertThat(prose(sketch.raw("BT /Own 12 Tf 100 500 Td (ABA) Tj ET").read()))
                .containsExactly("1公1");
    }

    /** A font of two-byte codes with its own map of codes to characters. */
    private static PdfSketch mapped(String map) {
        PdfSketch sketch = new PdfSketch();
        COSDictionary descendant = new COSDictionary();
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Mapped");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
        font.setItem(COSName.TO_UNICODE, sketch.stream(map));
        sketch.fonts().setItem(COSName.getPDFName("Mapped"), font);
        return sketch;
    }

    @Test
    void aFontIsReadByItsMapOfCodesToCharacters() throws Exception {
        PdfSketch sketch = mapped("/CMapName /X def % <0001> is not here\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + "2 beginbfchar <0001> <516C> <0002> <D842 DFB7> endbfchar\n"
                + "3 beginbfrange <0010> <0019> <0030> <0020> <0021> [<5F00> <00660069>]\n"
                + "<0030><0031><00610040>endbfrange");
        sketch.raw("BT /Mapped 12 Tf 100 500 Td <0001000200200010001900210031> Tj ET");
        assertThat(prose(sketch.read())).containsExactly("公𠮷开09fiaA");
    }

    @Test
    void aMapOfThousandsOfMillionsOfCodesIsNotWrittenOut() throws Exception {
        PdfSketch sketch = mapped("1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange");
        sketch.raw("BT /Mapped 12 Tf 100 500 Td <516C5F00> Tj ET");
        assertThat(prose(sketch.read())).containsExactly("公开");
    }

    @Test
    void whereTheFileDoesNotTellTheEmbeddedFontIsAsked() throws Exception {
        PdfSketch sketch = new PdfSketch();
        PDType0Font font = PDType0Font.load(
                sketch.document(),
                PDType0Font.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                false);
        sketch.fonts().setItem(COSName.getPDFName("Embedded"), font.getCOSObject());
        String codes = HexFormat.of().formatHex(font.encode("Figures 2023"));
        font.getCOSObject().removeItem(COSName.TO_UNICODE);
        sketch.raw("BT /Embedded 12 Tf 100 500 Td <" + codes + "> Tj ET");
        assertThat(prose(sketch.read())).containsExactly("Figures 2023");
    }

    @Test
    void verticalTextIsReadFromTopToBottom() throws Exception {
        PdfSketch sketch = new PdfSketch().grid(new float[] {100, 130, 300}, new float[] {100, 200});
        COSDictionary vertical = new COSDictionary();
        vertical.addAll(sketch.fonts().getCOSDictionary(COSName.getPDFName("Song")));
        vertical.setName(COSName.ENCODING, "UniGB-UCS2-V");
        sketch.fonts().setItem(COSName.getPDFName("Down"), vertical);
        sketch.raw("BT /Down 12 Tf 115 730 Td <53175047> Tj ET").text(140, 150, 12, "12 granted, 3 refused");
        assertThat(rows(grids(sketch.read()).get(0))).containsExactly("北\n假|12 granted, 3 refused");
    }

    @Test
    void radicalsAndCompatibilityFormsBecomeTheCharactersMeant() {
        assertThat(PdfCharacters.plain("\u2F00")).isEqualTo("一");
        assertThat(PdfCharacters.plain("\u2F3E")).isEqualTo("户");
        assertThat(PdfCharacters.plain("\u2EDA")).isEqualTo("页");
        assertThat(PdfCharacters.plain("\uFB01")).isEqualTo("fi");
        assertThat(PdfCharacters.plain("\u200B")).isEmpty();
        assertThat(PdfCharacters.plain("\uFF08")).isEqualTo("\uFF08");
        assertThat(PdfCharacters.plain("\u0001")).isEqualTo("\uFFFD");
        assertThat(PdfCharacters.plain(null)).isEqualTo("\uFFFD");
    }
}
