package org.gongkai.server.platform.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the installation's key pair (签名密钥文件): two lines of Base64, private and public; only its owner may read it. */
final class SigningKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyFile.class);
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final String PAIR = "# Ed25519: private key (PKCS #8), public key (SubjectPublicKeyInfo)";

    private final Path path;

    SigningKeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * The key pair of the file, which is made where there is none.
     *
     * @throws IllegalStateException if the file is damaged; it is left as it is
     */
    synchronized KeyPair readOrMake() throws IOException {
        if (!Files.exists(path)) {
            try {
                write(fresh());
                LOG.info("The key that signs reports was made; keep a copy of it: {}", path);
            } catch (FileAlreadyExistsException e) {
                LOG.debug("Another process was quicker", e);
            }
        }
        return read();
    }

    private KeyPair read() throws IOException {
        if (isPosix() && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            LOG.warn("Others than its owner may read the key that signs reports: chmod 600 {}", path);
        }
        List<String> lines = Files.readString(path, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        try {
            if (lines.size() != 2) {
                throw new IllegalArgumentException("Two keys were expected, there are " + lines.size());
            }
            return pair(lines.get(0), lines.get(1));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key that signs reports is damaged: " + path
                            + ". Restore the file from its copy. Where there is"
                            + " none, delete it: a new key is made, which every partner must enter anew",
                    e);
        }
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

    private void write(KeyPair pair) throws IOException {
        Path folder = path.getParent();
        if (folder != null && !Files.exists(folder)) {
            Files.createDirectories(folder, only("rwx------"));
        }
        Base64.Encoder base64 = Base64.getEncoder();
        String text = PAIR + "\n" + base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(path, options, only("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
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
