package org.gongkai.server.platform.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/**
 * Takes passages, and what lies under boxes, out of a file (遮盖): gives a new PDF that lacks them and in which everything else
 * that was shown stays where it was. Whatever pages do not show, from metadata to former revisions, is left behind.
 */
public final class Redaction {

    private Redaction() {}

    /**
     * Redacts a PDF as it stands, any other document as a {@link Rendition}.
     *
     * @throws UnreadableException if the file cannot be read, with the reason
     * @throws PicturePageException if a page of a PDF is a scan
     * @throws QuoteRemainsException if the new file still holds a quote, so that there is none
     * @throws IllegalArgumentException if a mask holds a quote
     */
    public static Redacted of(Source source, List<Passage> passages)
            throws UnreadableException, PicturePageException, QuoteRemainsException {
        if (FileFormat.of(source) != FileFormat.PDF) {
            return Rendition.of(source, passages);
        }
        List<Passage> checked = Passage.checked(passages);
        try (OpenPdf opened = OpenPdf.of(source.bytes(), checked)) {
            GlyphScan scan = GlyphScan.of(opened.copy());
            refuseScans(scan.covers());
            List<Occurrence> occurrences = Occurrences.of(scan.glyphs(), checked);
            byte[] pdf = written(opened.copy(), scan, occurrences, Areas.none());
            Proof.demand(pdf, checked);
            return new Redacted(pdf, found(occurrences, checked), pictures(scan.covers()));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    /**
     * Redacts a PDF by passages and by boxes. A scan is taken too: a passage that its text layer holds is blacked out where the
     * layer has it, and the layer goes; whether that is the place the picture shows it at, a person must look.
     *
     * @throws UnreadableException if the file is no PDF or cannot be read, with the reason
     * @throws LockedPictureException if a picture under a box cannot be opened
     * @throws QuoteRemainsException if the new file still holds a quote, so that there is none
     * @throws AreaRemainsException if the new file still shows something under a box, so that there is none
     * @throws IllegalArgumentException if a mask holds a quote, or a box is on a page that the file lacks
     */
    public static Redacted of(Source pdf, List<Passage> passages, List<Area> areas)
            throws UnreadableException, LockedPictureException, QuoteRemainsException, AreaRemainsException {
        List<Passage> checked = Passage.checked(passages);
        try (OpenPdf opened = OpenPdf.of(pdf.bytes(), checked)) {
            return redacted(opened.copy(), checked, Areas.of(opened.copy(), areas));
        } catch (IOException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    private static Redacted redacted(PDDocument copy, List<Passage> passages, Areas boxes)
            throws IOException, LockedPictureException, QuoteRemainsException, AreaRemainsException {
        try {
            GlyphScan scan = GlyphScan.of(copy, boxes);
            Clearing clearing = new Clearing(copy, scan, boxes);
            clearing.text();
            List<Occurrence> occurrences = Occurrences.of(scan.glyphs(), passages);
            Areas pictured = clearing.rest(occurrences);
            byte[] pdf = written(copy, scan, occurrences, boxes);
            Proof.demand(pdf, passages);
            AreaProof.demand(pdf, boxes, pictured);
            return new Redacted(pdf, found(occurrences, passages), pictures(scan.covers()));
        } catch (RuntimeException e) {
            throw new IOException("The content streams cannot be followed", e);
        }
    }

    private static byte[] written(PDDocument copy, GlyphScan scan, List<Occurrence> occurrences, Areas boxes)
            throws IOException {
        for (Content content : scan.contents()) {
            ContentRewriter.rewrite(content, copy);
        }
        scan.maps().trim();
        Blackout.draw(copy, occurrences, boxes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.save(out);
        return out.toByteArray();
    }

    private static List<Integer> found(List<Occurrence> occurrences, List<Passage> passages) {
        List<Integer> met = occurrences.stream().map(Occurrence::passage).toList();
        return IntStream.range(0, passages.size())
                .mapToObj(i -> Collections.frequency(met, i))
                .toList();
    }

    private static void refuseScans(List<PictureCover> covers) throws PicturePageException {
        for (int page = 1; page <= covers.size(); page++) {
            if (covers.get(page - 1).isPicture()) {
                throw new PicturePageException(page);
            }
        }
    }

    private static Set<Integer> pictures(List<PictureCover> covers) {
        Set<Integer> pictures = new TreeSet<>();
        for (int page = 1; page <= covers.size(); page++) {
            if (covers.get(page - 1).hasPictures()) {
                pictures.add(page);
            }
        }
        return pictures;
    }
}
