package org.gongkai.server.platform.vault;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the master keys (主密钥文件): only its owner may read it, and it is never half written. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /**
     * What it says, empty if it is not there.
     *
     * @throws IllegalArgumentException if it is damaged
     */
    synchronized Optional<Keyring> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        warnIfOthersMayRead();
        return Optional.of(Keyring.read(Files.readString(path, StandardCharsets.ISO_8859_1)));
    }

    /** Makes the file; never in the place of another, for which {@code FileAlreadyExistsException} is thrown. */
    synchronized void create(Keyring keys) throws IOException {
        makeFolder();
        write(path, keys, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        syncFolder(path);
    }

    /** Puts others in the place of the keys; whoever reads sees the old or the new, whole. */
    synchronized void replace(Keyring keys) throws IOException {
        Path real = path.toRealPath();
        Path part = real.resolveSibling(real.getFileName() + ".part");
        Files.deleteIfExists(part); // left by a machine that went off
        write(part, keys, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        give(part, real);
        Files.move(part, real, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(real);
    }

    /**
     * Keeps other processes from changing the keys until it is closed.
     *
     * @throws IllegalStateException if one is at it
     */
    Closeable lock() throws IOException {
        makeFolder();
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(
                lock, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), only("rw-------"));
        if (Files.exists(path)) {
            give(lock, path);
        }
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("A rotation in this process holds the lock", e);
        }
        channel.close();
        throw new IllegalStateException("Another rotation of the master keys is at work; wait for its end: " + path);
    }

    private void makeFolder() throws IOException {
        Path folder = path.getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
    }

    private void write(Path target, Keyring keys, Set<? extends OpenOption> options) throws IOException {
        try (FileChannel channel = FileChannel.open(target, options, only("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(keys.written());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** To the owner of another: keys that root rotates the server can still read. */
    private static void give(Path file, Path like) throws IOException {
        UserPrincipal owner = Files.getOwner(like);
        if (!Files.getOwner(file).equals(owner)) {
            Files.setOwner(file, owner);
        }
    }

    /** The name of a file reaches the disk with its folder; Windows knows no such thing. */
    private void syncFolder(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null && isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private void warnIfOthersMayRead() throws IOException {
        if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            LOG.warn("Others than its owner may read the master keys: chmod 600 {}", path);
        }
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
