package org.gongkai.report.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** The bytes of a file on disk. */
record FileContent(Path path) implements Found.Content {

    @Override
    public byte[] load() throws IOException, UnreadableException {
        if (Files.isRegularFile(path) && Files.size(path) > Limits.FILE_BYTES) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
            if (bytes.length > Limits.FILE_BYTES) {
                throw new UnreadableException(Reason.TOO_LARGE);
            }
            return bytes;
        }
    }

    @Override
    public byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Limits.HEAD_BYTES);
        }
    }
}
