package org.gongkai.server.platform.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the installation's key pair (签名密钥文件): two lines of Base64, private and public, then a
 * line for each public key of before; only its owner may read it. */
final class SigningKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyFile.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final String PAIR = "# Ed25519: private key (PKCS #8), public key (SubjectPublicKeyInfo)";
    private static final String FORMER = "# Former public keys, and the day on which each was replaced";

    private final Path path;

    SigningKeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * The keys of the file, which is made where there is none.
     *
     * @throws IllegalStateException if the file is damaged; it is left as it is
     */
    synchronized SigningKeys readOrMake() throws IOException {
        if (!Files.exists(path)) {
            try {
                write(path, new SigningKeys(fresh(), List.of()));
                LOG.info("The key that signs reports was made; keep a copy of it: {}", path);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("Another process was quicker", e);
            }
        }
        return read();
    }

    /**
     * Puts a new pair in the place of the old, of which the public half stays.
     *
     * @throws IllegalStateException if the file is damaged; it is left as it is
     */
    synchronized SigningKeys rotate(LocalDate today) throws IOException {
        SigningKeys before = readOrMake();
        List<FormerKey> former = new ArrayList<>();
        former.add(new FormerKey(new VerifyingKey(before.pair().getPublic()), today));
        former.addAll(before.former());
        Path beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside); // of a rotation that broke off
        write(beside, new SigningKeys(fresh(), former));
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return read();
    }

    /** By what a file is told from the one that took its place: a rotation adds a line, though within the clock's tick. */
    record Stamp(FileTime changed, long size) {}

    /** The file's stamp as it is now; empty where there is none. */
    Optional<Stamp> stamp() {
        try {
            BasicFileAttributes there = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(there.lastModifiedTime(), there.size()));
        } catch (IOException e) {
            LOG.debug("No key file", e);
            return Optional.empty();
        }
    }

    private SigningKeys read() throws IOException {
        if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            LOG.warn("Others than its owner may read the key that signs reports: chmod 600 {}", path);
        }
        List<String> lines = Files.readString(path, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        try {
            if (lines.size() < 2) {
                throw new IllegalArgumentException("Two keys were expected, there are " + lines.size());
            }
            List<FormerKey> former =
                    lines.stream().skip(2).map(SigningKeyFile::former).toList();
            return new SigningKeys(pair(lines.get(0), lines.get(1)), former);
        } catch (IllegalArgumentException | DateTimeException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key that signs reports is damaged: " + path
                            + ". Restore the file from its copy. Where there is"
                            + " none, delete it: a new key is made, which every partner must enter anew",
                    e);
        }
    }

    private static FormerKey former(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 2) {
            throw new IllegalArgumentException("A former key and its day were expected: " + line);
        }
        return new FormerKey(VerifyingKey.parse(parts[0]), LocalDate.parse(parts[1]));
    }

    private static KeyPair pair(String secret, String open) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(VerifyingKey.ALGORITHM);
        PrivateKey mine = factory.generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
        return new KeyPair(
                factory.generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(open))),
                mine);
    }

    private void write(Path file, SigningKeys keys) throws IOException {
        Path folder = file.getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, only("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(text(keys));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String text(SigningKeys keys) {
        Base64.Encoder base64 = Base64.getEncoder();
        KeyPair pair = keys.pair();
        StringBuilder text = new StringBuilder(PAIR + "\n")
                .append(base64.encodeToString(pair.getPrivate().getEncoded()))
                .append('\n')
                .append(base64.encodeToString(pair.getPublic().getEncoded()))
                .append('\n');
        if (!keys.former().isEmpty()) {
            text.append(FORMER).append('\n');
        }
        keys.former()
                .forEach(one ->
                        text.append(one.key()).append(' ').append(one.until()).append('\n'));
        return text.toString();
    }

    private static KeyPair fresh() {
        try {
            return KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK from 15 on has Ed25519", e);
        }
    }

    private FileAttribute<?>[] only(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
