package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.gongkai.server.OnPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnPostgres.class)
class RotationOnPostgresTest extends RotationContract {

    @Test
    void aKeyThatIsBeingMadeUnderTheOldMasterKeyIsWaitedForAndWrappedAnewToo() {
        vault.rotate();
        CompletableFuture<Rotated> rotating = new CompletableFuture<>();
        KeyId key = transaction.execute(status -> {
            KeyId made = vault.newKey();
            rotating.completeAsync(vault::rotate);
            while (!isWaitedFor()) {
                Thread.onSpinWait();
            }
            return made;
        });
        Rotated rotated = rotating.join();
        assertThat(master(key)).isEqualTo(rotated.master());
        assertThat(table.fingerprints()).containsOnlyKeys(0, master(key));
        assertThat(vault.open(key, NAME, vault.seal(key, NAME, PERSON))).isEqualTo(PERSON);
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
