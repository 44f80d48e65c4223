package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.files.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The vault of personal data, the same on every database and with every cipher. */
abstract class VaultContract {

    private static final String NAME = "applicant.name";
    private static final String PERSON = "林青石";

    @Autowired
    Vault vault;

    @Autowired
    private KeyTable table;

    @Autowired
    private MasterKeys masters;

    @Autowired
    private Rotation rotation;

    @Autowired
    private FileStore files;

    @Autowired
    private Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource
    void whatIsSealedOpensWithItsKeyForItsPurpose(Cipher cipher) {
        Vault with = with(cipher);
        KeyId key = with.newKey();
        String sealed = with.seal(key, NAME, PERSON);
        assertThat(sealed).doesNotContain(PERSON);
        assertThat(with.open(key, NAME, sealed)).isEqualTo(PERSON);
        assertThat(with.open(key, NAME, with.seal(key, NAME, new byte[0]))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theSameTextIsNeverSealedTheSameWay(Cipher cipher) {
        Vault with = with(cipher);
        KeyId key = with.newKey();
        assertThat(with.seal(key, NAME, PERSON)).isNotEqualTo(with.seal(key, NAME, PERSON));
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatWasChangedAnywhereDoesNotOpen(Cipher cipher) {
        Vault with = with(cipher);
        KeyId key = with.newKey();
        byte[] sealed = with.seal(key, NAME, PERSON.getBytes(StandardCharsets.UTF_8));
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertBroken(() -> with.open(key, NAME, changed));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertBroken(() -> with.open(key, NAME, cut));
        }
        assertBroken(() -> with.open(key, NAME, "no Base64"));
    }

    @ParameterizedTest
    @EnumSource
    void aTextDoesNotOpenInAnotherRowNorInAnotherField(Cipher cipher) {
        Vault with = with(cipher);
        KeyId one = with.newKey();
        KeyId other = with.newKey();
        String sealed = with.seal(one, NAME, PERSON);
        assertBroken(() -> with.open(other, NAME, sealed));
        assertBroken(() -> with.open(one, "applicant.address", sealed));
    }

    @ParameterizedTest
    @EnumSource
    void twoKeysThatChangedPlacesInTheDatabaseDoNotOpen(Cipher cipher) {
        Vault with = with(cipher);
        KeyId one = with.newKey();
        KeyId other = with.newKey();
        String sealed = with.seal(one, NAME, PERSON);
        String own = wrapped(other);
        put(other, wrapped(one));
        assertBroken(() -> with.open(other, NAME, sealed));
        assertThat(with.open(one, NAME, sealed)).isEqualTo(PERSON);
        assertThatThrownBy(with::rotate).isInstanceOf(SealBrokenException.class).hasMessageContaining(other.value());
        put(other, own);
        with.rotate();
        assertThat(with.open(other, NAME, with.seal(other, NAME, PERSON))).isEqualTo(PERSON);
    }

    @ParameterizedTest
    @EnumSource
    void aScanIsKeptSealedAndGoneWithItsKey(Cipher cipher) throws IOException {
        Vault with = with(cipher);
        KeyId key = with.newKey();
        byte[] scan = PERSON.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        FileStore.Kept kept = files.keep(with.sealing(key, "scan", new ByteArrayInputStream(scan)));
        Path path = files.path(kept.digest());
        assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(PERSON.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        try (InputStream in = with.opening(key, "scan", Files.newInputStream(path))) {
            assertThat(in.readAllBytes()).isEqualTo(scan);
        }
        Path written = Files.createTempFile(installation.data(), "sealed", "");
        try (OutputStream out = with.sealing(key, "scan", Files.newOutputStream(written))) {
            out.write(scan);
        }
        assertThat(with.opening(key, "scan", Files.newInputStream(written))).hasBinaryContent(scan);
        with.destroy(key);
        assertThatThrownBy(() -> with.opening(key, "scan", Files.newInputStream(path)))
                .isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void whatWasSealedWithAnotherCipherStillOpensWhenTheSettingChanges() {
        Vault before = with(Cipher.AES_256_GCM);
        Vault after = with(Cipher.SM4_GCM);
        KeyId key = before.newKey();
        String old = before.seal(key, NAME, PERSON);
        String fresh = after.seal(key, NAME, PERSON);
        assertThat(after.open(key, NAME, old)).isEqualTo(PERSON);
        assertThat(before.open(key, NAME, fresh)).isEqualTo(PERSON);
        assertThat(Base64.getDecoder().decode(old)[0]).isEqualTo(Cipher.AES_256_GCM.id());
        assertThat(Base64.getDecoder().decode(fresh)[0]).isEqualTo(Cipher.SM4_GCM.id());
    }

    @Test
    void withTheKeyAllThatWasSealedUnderItIsErasedAndTheDayRemains() {
        KeyId key = vault.newKey();
        KeyId other = vault.newKey();
        String sealed = vault.seal(key, NAME, PERSON);
        String others = vault.seal(other, NAME, PERSON);
        vault.destroy(key);
        vault.destroy(key);
        assertThatThrownBy(() -> vault.open(key, NAME, sealed))
                .isInstanceOfSatisfying(
                        KeyDestroyedException.class, e -> assertThat(e.day()).isEqualTo(LocalDate.of(2021, 1, 12)))
                .hasMessageContaining(key.value());
        assertThatThrownBy(() -> vault.seal(key, NAME, PERSON)).isInstanceOf(KeyDestroyedException.class);
        assertThat(table.find(key)).hasValueSatisfying(row -> {
            assertThat(row.wrapped()).isNull();
            assertThat(row.destroyedOn()).isEqualTo("2021-01-12");
        });
        assertThat(vault.open(other, NAME, others)).isEqualTo(PERSON);
    }

    @Test
    void aKeyThatNeverWasIsNamed() {
        KeyId never = KeyId.random();
        assertThatThrownBy(() -> vault.seal(never, NAME, PERSON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(never.value());
        assertThatThrownBy(() -> vault.destroy(never)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyIsMadeWithTheChangeThatNeedsItOrNotAtAll() {
        KeyId key = transaction.execute(status -> {
            KeyId made = vault.newKey();
            assertThat(vault.open(made, NAME, vault.seal(made, NAME, PERSON))).isEqualTo(PERSON);
            status.setRollbackOnly();
            return made;
        });
        assertThat(table.find(key)).isEmpty();
    }

    @Test
    void equalValuesAreFoundByADigestThatDiffersByPurposeAndInstallation() {
        String digest = vault.digest("identity", "110101199003074514");
        assertThat(digest).hasSize(64).isEqualTo(vault.digest("identity", "110101199003074514"));
        assertThat(digest).isNotEqualTo(vault.digest("phone", "110101199003074514"));
        assertThat(vault.digest("a", "bc")).isNotEqualTo(vault.digest("ab", "c"));
        assertThat(Keyring.fresh().lookup().hmac("digest", "identity", "110101199003074514"))
                .isNotEqualTo(HexFormat.of().parseHex(digest));
    }

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
        KeyId late = KeyId.random();
        Wrapped byRetired = new Wrapped(newest + 1, "text");
        assertThatThrownBy(() -> table.insert(late, byRetired, LocalDate.of(2021, 1, 12)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void ofTwoRotationsAtOnceOneIsRefused() throws Exception {
        vault.newKey();
        try (Closeable alone = masters.alone()) {
            assertThatThrownBy(() -> with(Cipher.AES_256_GCM).rotate())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another rotation");
        }
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

    private List<String> opened(Vault with, List<KeyId> keys, List<String> sealed) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> with.open(keys.get(i), NAME, sealed.get(i)))
                .toList();
    }

    private String wrapped(KeyId key) {
        return table.find(key).orElseThrow().wrapped().text();
    }

    private void put(KeyId key, String wrapped) {
        jdbc.sql("update vault_key set wrapped = :wrapped where id = :id")
                .param("wrapped", wrapped)
                .param("id", key.value())
                .update();
    }

    private int master(KeyId key) {
        return table.find(key).orElseThrow().wrapped().master();
    }

    /** As a process started anew has them. */
    private MasterKeys fresh() {
        return new MasterKeys(installation.data().resolve("keys/master.keys"), table);
    }

    /** The vault of a process of its own with another setting. */
    Vault with(Cipher cipher) {
        MasterKeys own = fresh();
        KeyWrap wrap = new KeyWrap(own, cipher);
        Clock clock = Clock.fixed(Instant.parse("2021-01-12T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new Vault(table, own, wrap, new Rotation(own, table, wrap, transaction), clock);
    }

    private static void assertBroken(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SealBrokenException.class);
    }
}
