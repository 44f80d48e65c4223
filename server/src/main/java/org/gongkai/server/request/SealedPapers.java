package org.gongkai.server.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what belongs to a request sealed with its applicant's key (申请材料密封), for the rooms that work on requests: with the
 * key, it is erased. A purpose names what is sealed; it opens for no other.
 */
@Component
public class SealedPapers {

    private final RequestTable requests;
    private final FileStore store;
    private final Vault vault;

    SealedPapers(RequestTable requests, FileStore store, Vault vault) {
        this.requests = requests;
        this.store = store;
        this.vault = vault;
    }

    /**
     * A request of the actor's unit, for work that is theirs by one of these roles.
     *
     * @throws org.gongkai.server.office.NotYoursException if they have none of them
     * @throws RefusedException if it is another unit's, or its papers are erased
     */
    @Transactional(readOnly = true)
    public Request request(Actor actor, long id, Role... roles) {
        actor.asAny(roles);
        Request request = requests.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
        if (request.asked() == null) {
            throw new RefusedException("refused.applicant-erased");
        }
        return request;
    }

    /** Seals a text, for a column. */
    @Transactional(readOnly = true)
    public String seal(long request, String purpose, String text) {
        return vault.seal(requests.key(request), purpose, text);
    }

    /** Opens a sealed text. */
    @Transactional(readOnly = true)
    public String open(long request, String purpose, String sealed) {
        return vault.open(requests.key(request), purpose, sealed);
    }

    /** Keeps a file, sealed; gives the digest of what lies in the store. */
    public String keep(long request, String purpose, byte[] file) {
        KeyId key = requests.key(request);
        try (InputStream sealed = vault.sealing(key, purpose, new ByteArrayInputStream(file))) {
            return store.keep(sealed).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("A file of request " + request + " cannot be kept", e);
        }
    }

    /** Opens a kept file. */
    public byte[] file(long request, String purpose, String digest) {
        KeyId key = requests.key(request);
        try (InputStream sealed = Files.newInputStream(store.path(digest));
                InputStream file = vault.opening(key, purpose, sealed)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("File " + digest + " of request " + request + " cannot be opened", e);
        }
    }
}
