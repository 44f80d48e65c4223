package org.gongkai.server.dispute.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Papers as sealed files (案卷文件). */
@Component
class DisputeFiles {

    private static final String PURPOSE = "dispute.file";

    private final FileStore store;
    private final Vault vault;

    DisputeFiles(FileStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Keeps a file; it lies in memory by pieces only. */
    FileStore.Kept keep(KeyId key, InputStream file) throws IOException {
        try (InputStream sealed = vault.sealing(key, PURPOSE, file)) {
            return store.keep(sealed);
        }
    }

    /** A kept file, as it was. */
    InputStream open(KeyId key, String place) throws IOException {
        return vault.opening(key, PURPOSE, Files.newInputStream(store.path(place)));
    }

    /** Throws files away once it is certain that nothing names them. */
    void discardAfterCommit(List<String> places) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                places.forEach(DisputeFiles.this::discard);
            }
        });
    }

    private void discard(String place) {
        try {
            store.discard(place);
        } catch (IOException e) {
            throw new UncheckedIOException("A paper cannot be thrown away: " + place, e);
        }
    }
}
