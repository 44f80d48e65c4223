package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** The rotation of master keys, the same on every database. */
abstract class RotationContract extends VaultFixture {

    @ParameterizedTest
    @EnumSource
    void aRotationWrapsEveryKeyAnewAndTheOldMasterKeyIsGone(Cipher cipher) {
        Vault with = with(cipher);
        KeyId key = with.newKey();
        KeyId gone = with.newKey();
        String sealed = with.seal(key, NAME, PERSON);
        String digest = with.digest("identity", PERSON);
        with.destroy(gone);
        int before = master(key);
        Rotated rotated = with.rotate();
        assertThat(rotated.master()).isEqualTo(before + 1);
        assertThat(rotated.keys()).isPositive();
        assertThat(master(key)).isEqualTo(before + 1);
        assertThat(with(cipher).open(key, NAME, sealed)).isEqualTo(PERSON);
        assertThat(with(cipher).digest("identity", PERSON)).isEqualTo(digest);
        assertThat(fresh().reload().masters()).containsOnlyKeys(before + 1);
        assertThat(table.fingerprints()).containsOnlyKeys(0, before + 1);
        assertThatThrownBy(() -> with.open(gone, NAME, sealed)).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void aRotationThatBrokeOffIsFinishedByTheNext() {
        List<KeyId> keys = Stream.generate(vault::newKey).limit(5).toList();
        List<String> sealed =
                keys.stream().map(key -> vault.seal(key, NAME, PERSON)).toList();
        int before = master(keys.get(0));
        int newest = rotation.begin();
        rotation.step(newest, 2);
        assertThat(keys.stream().map(this::master)).contains(before);
        Vault restarted = with(Cipher.AES_256_GCM);
        assertThat(opened(restarted, keys, sealed)).containsOnly(PERSON);
        assertThat(master(restarted.newKey())).isEqualTo(newest);

        assertThat(restarted.rotate().master()).isEqualTo(newest);
        assertThat(keys.stream().map(this::master)).containsOnly(newest);
        assertThat(opened(with(Cipher.AES_256_GCM), keys, sealed)).containsOnly(PERSON);
        assertThat(fresh().reload().masters()).containsOnlyKeys(newest);
    }

    @Test
    void aRotationThatBrokeOffBeforeTheDatabaseKnewOfItIsFinishedToo() {
        KeyId key = vault.newKey();
        int before = master(key);
        int newest = fresh().begun().newest();
        assertThat(master(with(Cipher.AES_256_GCM).newKey())).isEqualTo(before);
        assertThat(with(Cipher.AES_256_GCM).rotate().master()).isEqualTo(newest);
        assertThat(master(key)).isEqualTo(newest);
    }

    @Test
    void aServerThatRunsWhileAnotherProcessRotatesGoesOn() {
        KeyId key = vault.newKey();
        String sealed = vault.seal(key, NAME, PERSON);
        with(Cipher.AES_256_GCM).rotate();
        assertThat(vault.open(key, NAME, sealed)).isEqualTo(PERSON);
        assertThat(master(vault.newKey())).isEqualTo(master(key));
    }

    @Test
    void aMasterKeyIsNotRetiredWhileAKeyIsWrappedByIt() {
        int newest = master(vault.newKey());
        assertThatThrownBy(() -> table.retire(newest + 1)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void ofTwoRotationsAtOnceOneIsRefused() {
        vault.newKey();
        Vault other = with(Cipher.AES_256_GCM);
        masters.alone(() -> assertThatThrownBy(other::rotate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another rotation"));
        assertThat(other.rotate().master()).isGreaterThan(1);
    }

    @Test
    void keysAreMadeWhileOthersAreRotated() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        Callable<KeyId> person = () -> vault.newKey();
        List<Future<KeyId>> made = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            made.add(people.submit(person));
        }
        vault.rotate();
        for (Future<KeyId> one : made) {
            KeyId key = one.get();
            assertThat(vault.open(key, NAME, vault.seal(key, NAME, PERSON))).isEqualTo(PERSON);
        }
        people.shutdown();
        assertThat(with(Cipher.AES_256_GCM).rotate().keys()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void aServerThatLostItsRaceWithARotationWrapsItsKeyAnew() {
        int newest = master(vault.newKey());
        KeyId late = KeyId.random();
        vault.rotate();
        assertThat(table.insert(late, new Wrapped(newest, "text"), LocalDate.of(2021, 1, 12)))
                .isFalse();
        assertThat(table.find(late)).isEmpty();
    }

    private List<String> opened(Vault with, List<KeyId> keys, List<String> sealed) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> with.open(keys.get(i), NAME, sealed.get(i)))
                .toList();
    }
}
