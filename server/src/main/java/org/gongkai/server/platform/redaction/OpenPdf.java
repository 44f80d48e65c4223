package org.gongkai.server.platform.redaction;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** An opened PDF and its clean copy, which shares objects with it (打开的文件). */
final class OpenPdf implements AutoCloseable {

    private final PDDocument document;
    private final PDDocument copy;

    private OpenPdf(PDDocument document, PDDocument copy) {
        this.document = document;
        this.copy = copy;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableException ENCRYPTED, EMPTY or DAMAGED
     */
    static OpenPdf of(byte[] bytes, List<Passage> passages) throws UnreadableException {
        try {
            // Many documents forbid changes but open without a password.
            PDDocument document = Loader.loadPDF(bytes, "");
            try {
                if (document.getNumberOfPages() == 0) {
                    throw new UnreadableException(Reason.EMPTY);
                }
                Flattening.flatten(document);
                return new OpenPdf(document, CleanCopy.of(document, passages));
            } catch (IOException | RuntimeException | UnreadableException e) {
                document.close();
                throw e;
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Reason.ENCRYPTED, e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    /** Nothing but what the pages show. */
    PDDocument copy() {
        return copy;
    }

    @Override
    public void close() throws IOException {
        copy.close();
        document.close();
    }
}
