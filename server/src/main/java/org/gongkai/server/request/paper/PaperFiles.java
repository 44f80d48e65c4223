package org.gongkai.server.request.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.request.RequestSeals;
import org.springframework.stereotype.Component;

/** Letters as files, sealed with the applicant's key (文书文件). */
@Component
class PaperFiles {

    private static final String PURPOSE = "paper.file";

    private final FileStore store;
    private final Vault vault;
    private final RequestSeals seals;

    PaperFiles(FileStore store, Vault vault, RequestSeals seals) {
        this.store = store;
        this.vault = vault;
        this.seals = seals;
    }

    /** Keeps a file; gives where it lies. */
    String keep(long request, byte[] file) {
        KeyId key = seals.key(request);
        try (InputStream sealed = vault.sealing(key, PURPOSE, new ByteArrayInputStream(file))) {
            return store.keep(sealed).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("A letter of request " + request + " cannot be kept", e);
        }
    }

    /** Throws a kept file away. */
    void discard(String place) {
        try {
            store.discard(place);
        } catch (IOException e) {
            throw new UncheckedIOException("A letter cannot be thrown away: " + place, e);
        }
    }

    /** A kept file, as it was. */
    byte[] read(long request, String place) {
        try (InputStream file = vault.opening(seals.key(request), PURPOSE, Files.newInputStream(store.path(place)))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A letter of request " + request + " cannot be read", e);
        }
    }
}
