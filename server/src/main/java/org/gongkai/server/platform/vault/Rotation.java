package org.gongkai.server.platform.vault;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts a new master key in the place of the old (主密钥轮换). It can break off anywhere and be begun again: the new key is in
 * the file before anything is wrapped with it, the old one until nothing is.
 */
@Component
class Rotation {

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
        try (Closeable alone = masters.alone()) {
            int newest = begin();
            long keys = 0;
            int more = step(newest, BATCH);
            while (more > 0) {
                keys += more;
                more = step(newest, BATCH);
            }
            transaction.executeWithoutResult(status -> table.retire(newest));
            masters.prune();
            return new Rotated(newest, keys);
        } catch (IOException e) {
            throw new UncheckedIOException("The rotation broke off; run it again", e);
        }
    }

    /** Gives the number of the key to rotate to: a new one, or that of a rotation that broke off. */
    int begin() {
        Keyring keys = masters.begun();
        transaction.executeWithoutResult(status -> table.record(keys.fingerprints()));
        masters.reload(); // nothing is wrapped with a key that is not in the file
        return keys.newest();
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
