package org.gongkai.report.read;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.gongkai.report.read.UnreadableException.Reason;

/** The rim of every reader: whatever goes wrong inside leaves as an {@link UnreadableException} with its reason. */
final class ReadGuard {

    /** What a reader does with a file. */
    @FunctionalInterface
    interface Reading<T> {
        T run() throws IOException, XMLStreamException, UnreadableException;
    }

    private ReadGuard() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableException TOO_LARGE, EMPTY, ENCRYPTED, UNKNOWN_FORMAT or DAMAGED, or what the reading itself says
     */
    // The two errors caught are a hostile or monstrous file's doing, and what it filled is free again once they arrive
    // here: the next file reads as if nothing had been. Any other error is the program's and passes.
    static <T> T read(Source source, Reading<T> reading) throws UnreadableException {
        checkSize(source);
        try {
            return reading.run();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED, e);
        } catch (OldFileFormatException e) {
            throw new UnreadableException(Reason.UNKNOWN_FORMAT, e);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnreadableException(isBomb(e) ? Reason.ZIP_BOMB : Reason.DAMAGED, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableException(Reason.TOO_LARGE, e);
        }
    }

    /** The XML parser wraps what its input throws, and keeps it in a place of its own. */
    private static boolean isBomb(Exception e) {
        Throwable inner = e instanceof XMLStreamException parsing ? parsing.getNestedException() : e.getCause();
        return e instanceof ZipBombException || inner instanceof ZipBombException;
    }

    private static void checkSize(Source source) throws UnreadableException {
        if (source.bytes().length == 0) {
            throw new UnreadableException(Reason.EMPTY);
        }
        if (source.bytes().length > ReadLimits.FILE_BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
    }
}
