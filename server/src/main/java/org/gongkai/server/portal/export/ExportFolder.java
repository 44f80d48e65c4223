package org.gongkai.server.portal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that the portal is written to (导出目录): the site below {@code www}, what nginx is told below {@code nginx}, and how
 * far it has come in {@code state}. Every file is whole at every moment: it is written beside the others and put in its place.
 */
final class ExportFolder implements AutoCloseable {

    private final Path folder;
    private final @Nullable FileChannel lock;

    private ExportFolder(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens it for writing, made where it is missing.
     *
     * @throws ExportBusyException if another export is at work in it
     */
    static ExportFolder toWrite(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("www"));
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isTaken(lock)) {
            lock.close();
            throw new ExportBusyException(folder);
        }
        return new ExportFolder(folder, lock);
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this program itself
        }
    }

    static ExportFolder toRead(Path folder) {
        return new ExportFolder(folder, null);
    }

    Path site() {
        return folder.resolve("www");
    }

    Path nginx() {
        return folder.resolve("nginx");
    }

    /** Where the file of a path lies, empty where no file can be called so. */
    Optional<Path> place(String path) {
        try {
            Path root = site();
            Path place = root.resolve(path.substring(1)).normalize();
            boolean isInside =
                    place.startsWith(root) && root.relativize(place).toString().equals(path.substring(1));
            return isInside ? Optional.of(place) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Writes a file unless it is so already; gives whether it was written. */
    boolean write(Path file, byte[] bytes) throws IOException {
        if (holds(file, bytes)) {
            return false;
        }
        Path part = part();
        Files.write(part, bytes);
        put(part, file);
        return true;
    }

    /** The same with the content of another file. */
    boolean copy(Path from, Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.mismatch(from, file) < 0) {
            return false;
        }
        Path part = part();
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        put(part, file);
        return true;
    }

    static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** Removes a file, and the folders that are empty then; gives whether there was one. */
    boolean remove(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Files.delete(file);
        Path parent = file.getParent();
        while (parent != null && !parent.equals(site()) && isEmpty(parent)) {
            Files.delete(parent);
            parent = parent.getParent();
        }
        return true;
    }

    String state() throws IOException {
        Path state = folder.resolve("state");
        return Files.exists(state) ? Files.readString(state) : "";
    }

    void state(String lines) throws IOException {
        write(folder.resolve("state"), lines.getBytes(StandardCharsets.UTF_8));
    }

    /** All files of the site, relative to it. */
    Stream<Path> files() throws IOException {
        return Files.isDirectory(site())
                ? Files.walk(site()).filter(Files::isRegularFile).map(site()::relativize)
                : Stream.empty();
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + folder + " cannot be given back", e);
        }
    }

    private Path part() throws IOException {
        return Files.createDirectories(folder.resolve("part"))
                .resolve(UUID.randomUUID().toString());
    }

    private static void put(Path part, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.findAny().isEmpty();
        }
    }
}
