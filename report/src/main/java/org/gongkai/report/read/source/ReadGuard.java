package org.gongkai.report.read.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/** The rim of every reader: whatever goes wrong inside leaves as an {@link UnreadableException} with its reason. */
public final class ReadGuard {

    /** What a reader does with a file. */
    @FunctionalInterface
    public interface Reading<T> {
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
    public static <T> T read(Source source, Reading<T> reading) throws UnreadableException {
        checkSize(source);
        try {
            return reading.run();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.ENCRYPTED, e);
        } catch (OldFileFormatException e) {
            throw new UnreadableException(Reason.UNKNOWN_FORMAT, e);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnreadableException(reason(e, inner(e)), e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new UnreadableException(Reason.TOO_LARGE, e);
        }
    }

    /** Parsers wrap what their input throws; that for XML keeps it in a place of its own. */
    private static @Nullable Throwable inner(Exception e) {
        return e instanceof XMLStreamException parsing ? parsing.getNestedException() : e.getCause();
    }

    private static Reason reason(Exception e, @Nullable Throwable inner) {
        if (e instanceof ZipBombException || inner instanceof ZipBombException) {
            return Reason.ZIP_BOMB;
        }
        return inner instanceof InterruptedIOException ? Reason.TIMEOUT : Reason.DAMAGED;
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
