package org.gongkai.report.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where results go: standard output, or a file that appears only when it is complete. */
final class OutputTarget implements AutoCloseable {

    private final PrintWriter writer;
    private final boolean terminal;
    private final @Nullable OutputFile file;

    private OutputTarget(PrintWriter writer, boolean terminal, @Nullable OutputFile file) {
        this.writer = writer;
        this.terminal = terminal;
        this.file = file;
    }

    /**
     * The target of a call.
     *
     * @param place the file that {@code --output} names, or null for standard output
     * @throws CallException if the file cannot be written
     */
    static OutputTarget of(@Nullable Path place, Call call) {
        if (place == null) {
            return new OutputTarget(call.around().out(), call.around().outTerminal(), null);
        }
        OutputFile file = new OutputFile(place);
        try {
            return new OutputTarget(
                    new PrintWriter(Files.newBufferedWriter(file.unfinished(), StandardCharsets.UTF_8)), false, file);
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    PrintWriter writer() {
        return writer;
    }

    boolean isTerminal() {
        return terminal;
    }

    /** Whether anybody takes what is written: false after {@code | head} has seen enough, or when a disk is full. */
    boolean isWanted() {
        return !writer.checkError();
    }

    /** Absolute paths of the files written, which are no input even where they lie in a folder that is checked. */
    Set<Path> files() {
        return file == null ? Set.of() : Set.of(absolute(file.place()), absolute(file.unfinished()));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * Puts a complete file in its place.
     *
     * @throws CallException if that fails
     */
    void finish() {
        if (file == null) {
            return;
        }
        boolean lost = writer.checkError();
        writer.close();
        try {
            if (lost) {
                throw new IOException("The file could not be written in full");
            }
            file.complete();
        } catch (IOException e) {
            throw file.failure(e);
        }
    }

    @Override
    public void close() {
        if (file == null) {
            writer.flush();
        } else {
            writer.close();
            file.discard();
        }
    }
}
