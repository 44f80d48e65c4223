package org.gongkai.server.platform.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.vault.MasterKeysException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The master keys of this installation (主密钥), outside the database: setting {@code gongkai.keys}, else
 * {@code keys/master.keys} in the data folder. They are made when the first applicant's key is, and never anew while the
 * database holds what was sealed with the old.
 */
@Component
class MasterKeys {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);

    private final KeyFile file;
    private final KeyTable table;

    private volatile @Nullable Keyring known;

    @Autowired
    MasterKeys(Installation installation, @Value("${gongkai.keys:}") String place, KeyTable table) {
        this(place.isBlank() ? installation.data().resolve("keys/master.keys") : Path.of(place), table);
    }

    MasterKeys(Path file, KeyTable table) {
        this.file = new KeyFile(file);
        this.table = table;
    }

    /** The number of the key to wrap with; what the file holds is in the database then. */
    int newest() {
        Map<Integer, String> recorded = table.fingerprints();
        if (recorded.isEmpty()) {
            table.record(keys().fingerprints());
            verify(keys()); // another machine may have been quicker
            return keys().newest();
        }
        return Collections.max(recorded.keySet());
    }

    /**
     * A master key. The file is read again for one that is not known: another process may have rotated the keys.
     *
     * @throws MasterKeysException if the file does not hold it
     */
    Secret master(int number) {
        Secret master = keys().master(number);
        if (master == null) {
            master = reload().master(number);
        }
        if (master == null) {
            throw new MasterKeysException(file.path(), Reason.OTHER_TIME, null);
        }
        return master;
    }

    Secret lookup() {
        return keys().lookup();
    }

    /** The keys as the file holds them now, with one more if a rotation is not under way already. */
    Keyring begun() {
        Keyring there = load();
        if (there.masters().size() == 1) {
            there = there.grown();
            replace(there);
        }
        remember(there);
        return there;
    }

    /**
     * Does what no two processes may do at once.
     *
     * @throws IllegalStateException if another is at it
     */
    <T> T alone(Supplier<T> work) {
        try {
            Closeable lock = file.lock();
            try {
                return work.get();
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lock beside the file of master keys cannot be had: " + file.path(), e);
        }
    }

    /** Takes all keys but the newest out of the file. */
    void prune() {
        replace(load().pruned());
    }

    private Keyring keys() {
        Keyring keys = known;
        return keys == null ? reload() : keys;
    }

    /** Reads the file again and holds it against the database. */
    Keyring reload() {
        return remember(load());
    }

    /** A key that has left the file is still known: a row that was read before may need it. */
    private synchronized Keyring remember(Keyring fresh) {
        Keyring before = known;
        NavigableMap<Integer, Secret> all = new TreeMap<>(fresh.masters());
        if (before != null) {
            before.masters().forEach(all::putIfAbsent);
        }
        Keyring keys = new Keyring(fresh.lookup(), all);
        known = keys;
        return keys;
    }

    private Keyring load() {
        try {
            Keyring there = file.read().orElseGet(this::made);
            verify(there);
            return there;
        } catch (IllegalArgumentException e) {
            Reason reason = table.fingerprints().isEmpty() ? Reason.DAMAGED_UNUSED : Reason.DAMAGED;
            throw new MasterKeysException(file.path(), reason, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of master keys cannot be read: " + file.path(), e);
        }
    }

    private Keyring made() {
        if (!table.fingerprints().isEmpty()) {
            throw new MasterKeysException(file.path(), Reason.MISSING, null);
        }
        try {
            Keyring fresh = Keyring.fresh();
            file.create(fresh);
            LOG.info("Master keys made; keep a copy of them apart from the database's: {}", file.path());
            return fresh;
        } catch (FileAlreadyExistsException e) {
            return quicker(e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of master keys cannot be written: " + file.path(), e);
        }
    }

    /** What another thread has made meanwhile. */
    private Keyring quicker(FileAlreadyExistsException e) throws UncheckedIOException {
        try {
            return file.read().orElseThrow(() -> new UncheckedIOException(e));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void verify(Keyring keys) {
        Map<Integer, String> own = keys.fingerprints();
        table.fingerprints().forEach((number, fingerprint) -> {
            String there = own.get(number);
            if (!fingerprint.equals(there)) {
                Reason reason = there == null ? Reason.OTHER_TIME : Reason.FOREIGN;
                throw new MasterKeysException(file.path(), reason, null);
            }
        });
    }

    private void replace(Keyring keys) {
        try {
            file.replace(keys);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of master keys cannot be written: " + file.path(), e);
        }
    }
}
