package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.gongkai.server.platform.files.FileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vault of personal data, the same on every database and with every cipher. */
abstract class VaultContract extends VaultFixture {

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

    private void put(KeyId key, String wrapped) {
        jdbc.sql("update vault_key set wrapped = :wrapped where id = :id")
                .param("wrapped", wrapped)
                .param("id", key.value())
                .update();
    }
}
