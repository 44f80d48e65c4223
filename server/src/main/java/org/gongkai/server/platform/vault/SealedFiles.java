package org.gongkai.server.platform.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.gongkai.server.platform.files.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files in the store, each sealed with a key of the vault (加密文件); no two are alike, so one can be thrown away alone. */
@Component
public class SealedFiles {

    private final FileStore store;
    private final Vault vault;

    SealedFiles(FileStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Keeps a file; it lies in memory by pieces only. The digest, by which it is found again, is that of the sealed file. */
    public FileStore.Kept keep(KeyId key, String purpose, InputStream file) throws IOException {
        try (InputStream sealed = vault.sealing(key, purpose, file)) {
            return store.keep(sealed);
        }
    }

    /** Keeps a file that is in memory; gives the digest by which it is found again. */
    public String keep(KeyId key, String purpose, byte[] file) {
        try {
            return keep(key, purpose, new ByteArrayInputStream(file)).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("A file cannot be kept: " + purpose, e);
        }
    }

    /** A kept file, as it was. */
    public InputStream open(KeyId key, String purpose, String digest) throws IOException {
        return vault.opening(key, purpose, Files.newInputStream(store.path(digest)));
    }

    /** The whole of a kept file, as it was. */
    public byte[] read(KeyId key, String purpose, String digest) {
        try (InputStream file = open(key, purpose, digest)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("File " + digest + " cannot be read: " + purpose, e);
        }
    }

    /** Throws files away once it is certain that nothing refers to them. */
    public void discardAfterCommit(Collection<String> digests) {
        List<String> gone = List.copyOf(digests);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gone.forEach(SealedFiles.this::discard);
            }
        });
    }

    private void discard(String digest) {
        try {
            store.discard(digest);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + digest + " cannot be thrown away", e);
        }
    }
}
