package org.gongkai.server.request.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.request.RequestSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Documents and what is made of them as files, sealed with the applicant's key (遮盖文件). */
@Component
class CopyFiles {

    static final String ORIGINAL = "partial.original";
    static final String WORKING = "partial.working";
    static final String RESULT = "partial.result";

    private final FileStore store;
    private final Vault vault;
    private final RequestSeals seals;

    CopyFiles(FileStore store, Vault vault, RequestSeals seals) {
        this.store = store;
        this.vault = vault;
        this.seals = seals;
    }

    /** Keeps a file; gives where it lies. */
    String keep(long request, String purpose, byte[] file) {
        KeyId key = seals.key(request);
        try (InputStream sealed = vault.sealing(key, purpose, new ByteArrayInputStream(file))) {
            return store.keep(sealed).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of request " + request + " cannot be kept", e);
        }
    }

    /** A kept file, as it was. */
    byte[] read(long request, String purpose, String place) {
        KeyId key = seals.key(request);
        try (InputStream sealed = Files.newInputStream(store.path(place));
                InputStream file = vault.opening(key, purpose, sealed)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("File " + place + " of request " + request + " cannot be read", e);
        }
    }

    /** Throws a file away once it is certain that nothing refers to it; none where there is none. */
    void discardAfterCommit(@Nullable String place) {
        if (place != null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    discard(place);
                }
            });
        }
    }

    private void discard(String place) {
        try {
            store.discard(place);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + place + " cannot be thrown away", e);
        }
    }
}
