package org.gongkai.server.platform.vault;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a new master key in the place of the old (主密钥轮换). It can break off anywhere and be begun again: the new key is in
 * the file before anything is wrapped with it, the old one until nothing is.
 */
@Component
class Rotation {

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);

    private static final int BATCH = 500;

    private final MasterKeys masters;
    private final KeyTable table;
    private final KeyWrap wrap;
    private final TransactionTemplate transaction;

    Rotation(MasterKeys masters, KeyTable table, KeyWrap wrap, TransactionTemplate transaction) {
        this.masters = masters;
        this.table = table;
        this.wrap = wrap;
        this.transaction = transaction;
    }

    Rotated run() {
        return masters.alone(() -> {
            int newest = begin();
            long keys = 0;
            do {
                keys += wrapAll(newest);
            } while (!isRetired(newest));
            masters.prune();
            return new Rotated(newest, keys);
        });
    }

    /** Gives the number of the key to rotate to: a new one, or that of a rotation that broke off. */
    int begin() {
        Keyring keys = masters.begun();
        transaction.executeWithoutResult(status -> table.record(keys.fingerprints()));
        masters.reload(); // nothing is wrapped with a key that is not in the file
        return keys.newest();
    }

    private long wrapAll(int newest) {
        long keys = 0;
        int more = step(newest, BATCH);
        while (more > 0) {
            keys += more;
            more = step(newest, BATCH);
        }
        return keys;
    }

    /** Whether no key needs the old master key: one may have been made with it that was not to be seen before. */
    private boolean isRetired(int newest) {
        try {
            transaction.executeWithoutResult(status -> table.retire(newest));
            return true;
        } catch (DataIntegrityViolationException e) {
            LOG.info("A key was made under the old master key meanwhile; it is wrapped anew too: {}", e.getMessage());
            return false;
        }
    }

    /** Wraps some keys anew, and says how many it found to be. */
    int step(int newest, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<KeyTable.Row> rows = table.behind(newest, most);
            rows.forEach(row -> rewrap(row, newest));
            return rows.size();
        }));
    }

    private void rewrap(KeyTable.Row row, int newest) {
        Wrapped old = Objects.requireNonNull(row.wrapped());
        table.rewrap(row.id(), old, wrap.wrap(row.id(), wrap.unwrap(row.id(), old), newest));
    }
}
