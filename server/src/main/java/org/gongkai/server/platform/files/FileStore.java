package org.gongkai.server.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongkai.server.platform.data.Installation;
import org.springframework.stereotype.Component;

/**
 * Keeps files under the digest of their content (文件存储): the same file is kept once, and a name from outside never
 * becomes a path. A file is whole and on the disk before anything refers to it.
 */
@Component
public class FileStore {

    private static final int FOLDER = 2;

    private final Path folder;

    FileStore(Installation installation) {
        this.folder = installation.files();
    }

    /**
     * A file in the store.
     *
     * @param digest SHA-256 of its content, by which it is found again
     * @param size bytes
     */
    public record Kept(String digest, long size) {}

    /** Keeps what a stream gives. */
    public Kept keep(InputStream in) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path part = Files.createTempFile(incoming, "file", ".part");
        try {
            MessageDigest sha = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), sha)) {
                in.transferTo(out);
            }
            String digest = HexFormat.of().formatHex(sha.digest());
            Kept kept = new Kept(digest, Files.size(part));
            Path place = path(digest);
            if (!Files.exists(place)) {
                sync(part);
                Files.createDirectories(place.getParent());
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            }
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Throws a kept file away; only for one that nothing else can refer to, such as a sealed one. */
    public void discard(String digest) throws IOException {
        Files.deleteIfExists(path(digest));
    }

    /** Where a kept file lies. */
    public Path path(String digest) {
        return folder.resolve(digest.substring(0, FOLDER)).resolve(digest);
    }

    /** The digest of a content, SHA-256 in hexadecimal. */
    public static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** What reckons the digest of a content that comes by pieces. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
