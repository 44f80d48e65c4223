package org.gongkai.report.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.gongkai.report.Message;
import org.jspecify.annotations.Nullable;

/** Where results go: standard output, or a file that appears only when it is complete. */
final class OutputTarget implements AutoCloseable {

    private final PrintWriter writer;
    private final boolean terminal;
    private final @Nullable Path file;
    private final @Nullable Path unfinished;

    private OutputTarget(PrintWriter writer, boolean terminal, @Nullable Path file, @Nullable Path unfinished) {
        this.writer = writer;
        this.terminal = terminal;
        this.file = file;
        this.unfinished = unfinished;
    }

    /**
     * The target of a call.
     *
     * @param file the file that {@code --output} names, or null for standard output
     * @throws CallException if the file cannot be written
     */
    static OutputTarget of(@Nullable Path file, Call call) {
        if (file == null) {
            return new OutputTarget(call.around().out(), call.around().outTerminal(), null, null);
        }
        try {
            Path unfinished = file.resolveSibling(".gongkai-" + file.getFileName() + ".part");
            PrintWriter writer = new PrintWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8));
            return new OutputTarget(writer, false, file, unfinished);
        } catch (IOException e) {
            throw new CallException(Message.of("output.no-access", file.toString()), e);
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
        return file == null || unfinished == null ? Set.of() : Set.of(absolute(file), absolute(unfinished));
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
        if (file == null || unfinished == null) {
            return;
        }
        boolean lost = writer.checkError();
        writer.close();
        try {
            if (lost) {
                throw new IOException("The file could not be written in full");
            }
            move(unfinished, file);
        } catch (IOException e) {
            throw new CallException(Message.of("output.no-access", file.toString()), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (unfinished == null) {
            writer.flush();
        } else {
            writer.close();
            Files.deleteIfExists(unfinished);
        }
    }
}
