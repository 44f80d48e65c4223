package org.gongkai.server.platform.redaction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/**
 * Takes passages out of a file (遮盖): gives a new PDF that lacks them and in which everything else that was shown stays where
 * it was. Whatever pages do not show, from metadata to former revisions, is left behind.
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
        Redacted redacted = redact(source, checked);
        try {
            Proof.demand(redacted.pdf(), checked);
        } catch (IOException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
        return redacted;
    }

    private static Redacted redact(Source source, List<Passage> passages)
            throws UnreadableException, PicturePageException {
        // Many documents forbid changes but open without a password.
        try (PDDocument document = Loader.loadPDF(source.bytes(), "")) {
            if (document.getNumberOfPages() == 0) {
                throw new UnreadableException(Reason.EMPTY);
            }
            Flattening.flatten(document);
            try (PDDocument copy = CleanCopy.of(document, passages)) {
                return redact(copy, passages);
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    private static Redacted redact(PDDocument copy, List<Passage> passages) throws IOException, PicturePageException {
        GlyphScan scan = GlyphScan.of(copy);
        Set<Integer> pictures = pictures(scan.covers());
        List<Occurrence> occurrences = Occurrences.of(scan.glyphs(), passages);
        for (Content content : scan.contents()) {
            ContentRewriter.rewrite(content, copy);
        }
        scan.maps().trim();
        Blackout.draw(copy, occurrences);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.save(out);
        List<Integer> found = IntStream.range(0, passages.size())
                .mapToObj(i -> Collections.frequency(
                        occurrences.stream().map(Occurrence::passage).toList(), i))
                .toList();
        return new Redacted(out.toByteArray(), found, pictures);
    }

    private static Set<Integer> pictures(List<PictureCover> covers) throws PicturePageException {
        Set<Integer> pictures = new TreeSet<>();
        for (int page = 1; page <= covers.size(); page++) {
            if (covers.get(page - 1).isPicture()) {
                throw new PicturePageException(page);
            }
            if (covers.get(page - 1).hasPictures()) {
                pictures.add(page);
            }
        }
        return pictures;
    }
}
