package org.gongkai.report.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gongkai.report.Message;

/**
 * A file that appears only when it is complete: it is written under another name beside its place, then moved there.
 *
 * @param place where it belongs
 */
record OutputFile(Path place) {

    /** Where it is while it is being written. */
    Path unfinished() {
        return place.resolveSibling(".gongkai-" + place.getFileName() + ".part");
    }

    /**
     * Writes the whole file.
     *
     * @throws CallException if that fails
     */
    void write(byte[] bytes) {
        try {
            Files.write(unfinished(), bytes);
            complete();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            discard();
        }
    }

    /** Moves what was written to its place. */
    void complete() throws IOException {
        try {
            Files.move(unfinished(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished(), place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Removes what was written and is of no use.
     *
     * @throws CallException if that fails
     */
    void discard() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What the person is told when it cannot be written. */
    CallException failure(IOException cause) {
        return new CallException(Message.of("output.no-access", place.toString()), cause);
    }
}
