package org.gongkai.report.read.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;

/** A PDF drawn by hand, in points from the upper left corner, operator by operator. */
final class PdfSketch {

    private final PDDocument document = new PDDocument();
    private final COSDictionary fonts = new COSDictionary();
    private StringBuilder content = new StringBuilder();
    private PDPage page = new PDPage();

    PdfSketch() {
        fonts.setItem(COSName.getPDFName("Latin"), latin());
        fonts.setItem(COSName.getPDFName("Song"), song());
        page();
    }

    private static COSDictionary latin() {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, "Helvetica");
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        return font;
    }

    /** A Chinese font the file does not carry, as older programs write. */
    private static COSDictionary song() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
        return font;
    }

    /** Begins an A4 page; the first is there already. */
    PdfSketch page() {
        return page(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
    }

    PdfSketch page(float width, float height) {
        finishPage();
        page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        return this;
    }

    private void finishPage() {
        if (page.getResources() != null) {
            page.getCOSObject().setItem(COSName.CONTENTS, stream(content.toString()));
            document.addPage(page);
        }
        content = new StringBuilder();
    }

    COSStream stream(String text) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    PDDocument document() {
        return document;
    }

    COSDictionary fonts() {
        return fonts;
    }

    PDPage current() {
        return page;
    }

    /** Operators as they are. */
    PdfSketch raw(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    private PdfSketch format(String operators, Object... numbers) {
        return raw(String.format(Locale.ROOT, operators, numbers));
    }

    private float up(float y) {
        return page.getMediaBox().getHeight() - y;
    }

    /** Text with its baseline at y: Latin letters in Helvetica, all else in a Chinese font of full-width characters. */
    PdfSketch text(float x, float y, float size, String text) {
        return text(x, y, size, 1, 0, text);
    }

    /** Text that runs in the direction of a cosine and a sine. */
    PdfSketch text(float x, float y, float size, float cos, float sin, String text) {
        boolean latin = text.chars().allMatch(c -> c < 256);
        String font = latin ? "Latin" : "Song";
        byte[] codes = text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
        return format(
                "BT /%s %f Tf %f %f %f %f %f %f Tm <%s> Tj ET",
                font, size, cos, sin, -sin, cos, x, up(y), HexFormat.of().formatHex(codes));
    }

    PdfSketch line(float x1, float y1, float x2, float y2) {
        return format("0.5 w %f %f m %f %f l S", x1, up(y1), x2, up(y2));
    }

    /** A filled rectangle between two corners. */
    PdfSketch bar(float x1, float y1, float x2, float y2) {
        return format("%f %f %f %f re f", x1, up(y2), x2 - x1, y2 - y1);
    }

    /** The outline of a rectangle between two corners. */
    PdfSketch box(float x1, float y1, float x2, float y2) {
        return format("%f %f %f %f re S", x1, up(y2), x2 - x1, y2 - y1);
    }

    /** All lines of a grid of these columns and rows. */
    PdfSketch grid(float[] xs, float[] ys) {
        for (float x : xs) {
            line(x, ys[0], x, ys[ys.length - 1]);
        }
        for (float y : ys) {
            line(xs[0], y, xs[xs.length - 1], y);
        }
        return this;
    }

    /** A picture of one pixel, spread over the page. */
    PdfSketch picture() {
        COSStream picture = stream("x");
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setItem(COSName.WIDTH, COSInteger.ONE);
        picture.setItem(COSName.HEIGHT, COSInteger.ONE);
        picture.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(8));
        picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        COSDictionary objects = new COSDictionary();
        objects.setItem(COSName.getPDFName("Picture"), picture);
        page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
        return raw("q 595 0 0 842 0 0 cm /Picture Do Q");
    }

    static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        for (float number : numbers) {
            array.add(new COSFloat(number));
        }
        return array;
    }

    byte[] bytes() {
        finishPage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    List<Block> read() throws UnreadableException {
        return new PdfReader().read(new Source("sketch.pdf", bytes())).blocks();
    }

    /** Texts of the lines of prose. */
    static List<String> prose(List<Block> blocks) {
        return blocks.stream()
                .filter(ProseLine.class::isInstance)
                .map(block -> ((ProseLine) block).text())
                .toList();
    }

    static List<Grid> grids(List<Block> blocks) {
        return blocks.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
    }

    /** Texts of a grid by rows, spans written behind as {@code {rows x columns}}, with | between cells. */
    static List<String> rows(Grid grid) {
        return grid.rows().stream()
                .map(row -> String.join("|", row.stream().map(PdfSketch::cell).toList()))
                .toList();
    }

    private static String cell(GridCell cell) {
        boolean spans = cell.rowSpan() > 1 || cell.columnSpan() > 1;
        return cell.text() + (spans ? "{" + cell.rowSpan() + "x" + cell.columnSpan() + "}" : "");
    }
}
