package org.gongkai.server.platform.redaction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** Shows a PDF to a person who is to choose what goes: its pages, where a quote stands, each page as a picture (页面). */
public final class PdfPages {

    /** Pixels a point: 100 dots an inch, in which small print can be read. */
    private static final float SCALE = 100 / 72f;

    /** Of a picture's longer side, for plans are large. */
    private static final float MOST_PIXELS = 1800;

    private PdfPages() {}

    /**
     * The pages, with what annotations and filled-in fields show.
     *
     * @throws UnreadableException if the file cannot be read, with the reason
     */
    public static List<PdfPage> of(byte[] pdf) throws UnreadableException {
        try (OpenPdf opened = OpenPdf.of(pdf, List.of())) {
            List<PictureCover> covers = GlyphScan.of(opened.copy()).covers();
            PDFTextStripper stripper = new PDFTextStripper();
            List<PdfPage> pages = new ArrayList<>();
            for (int number = 1; number <= covers.size(); number++) {
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                String text = stripper.getText(opened.copy()).strip();
                pages.add(
                        page(opened.copy(), number, text, covers.get(number - 1).isPicture()));
            }
            return pages;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    private static PdfPage page(PDDocument document, int number, String text, boolean scan) {
        PDPage page = document.getPage(number - 1);
        int width = Math.max(1, Math.round(page.getCropBox().getWidth()));
        int height = Math.max(1, Math.round(page.getCropBox().getHeight()));
        boolean upright = page.getRotation() % 180 == 0;
        return new PdfPage(number, upright ? width : height, upright ? height : width, text, scan);
    }

    /**
     * Every place of each passage; a quote over two lines has two. Where two passages overlap, the longer has the place.
     *
     * @throws UnreadableException if the file cannot be read, with the reason
     */
    public static List<List<Area>> places(byte[] pdf, List<Passage> passages) throws UnreadableException {
        try (OpenPdf opened = OpenPdf.of(pdf, List.of())) {
            PDDocument document = opened.copy();
            List<List<Area>> places = new ArrayList<>();
            passages.forEach(passage -> places.add(new ArrayList<>()));
            for (Occurrence met : Occurrences.of(GlyphScan.of(document).glyphs(), passages)) {
                for (Box box : met.passage() < 0 ? List.<Box>of() : Box.over(met)) {
                    places.get(met.passage()).add(Area.of(box.page() + 1, document.getPage(box.page()), box.extent()));
                }
            }
            return places.stream().map(all -> all.stream().distinct().toList()).toList();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    /**
     * A page as a PNG picture.
     *
     * @param number number, from 1
     * @throws IllegalArgumentException if the file lacks the page
     */
    public static byte[] picture(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, "")) {
            if (number < 1 || number > document.getNumberOfPages()) {
                throw new IllegalArgumentException("Page " + number + " of " + document.getNumberOfPages());
            }
            PDRectangle shown = document.getPage(number - 1).getCropBox();
            float scale = Math.min(SCALE, MOST_PIXELS / Math.max(shown.getWidth(), shown.getHeight()));
            BufferedImage picture = new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        }
    }
}
