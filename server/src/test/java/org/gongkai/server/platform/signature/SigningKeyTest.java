package org.gongkai.server.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private static final byte[] TEXT = "报告".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerOnlyAndStaysTheSame() throws Exception {
        Path file = folder.resolve("keys/exchange.key");
        String first = new SigningKey(file).open().toString();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SigningKey(file).open()).hasToString(first);
    }

    @Test
    void aSignatureHoldsForExactlyTheBytesThatWereSigned() {
        SigningKey key = new SigningKey(folder.resolve("a"));
        VerifyingKey handed = VerifyingKey.parse("\n" + key.open() + " ");
        DetachedSignature signature =
                DetachedSignature.parse(key.sign(TEXT).header()).orElseThrow();
        assertThat(handed.verifies(TEXT, signature)).isTrue();
        byte[] other = TEXT.clone();
        other[0] ^= 1;
        assertThat(handed.verifies(other, signature)).isFalse();
        assertThat(new SigningKey(folder.resolve("b")).open().verifies(TEXT, signature))
                .isFalse();
    }

    @Test
    void whatIsNoSignatureIsNone() {
        String good = new SigningKey(folder.resolve("a")).sign(TEXT).header();
        assertThat(DetachedSignature.parse(null)).isEmpty();
        assertThat(DetachedSignature.parse(good.replace("ed25519", "rsa"))).isEmpty();
        assertThat(DetachedSignature.parse(good.substring(0, 40))).isEmpty();
    }

    @Test
    void whatIsNoKeyIsRefused() {
        assertThatThrownBy(() -> VerifyingKey.parse("abc?")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifyingKey.parse("MCowBQYDK2VuAyEA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDamagedFileIsNamedWithTheCureAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("exchange.key");
        Files.writeString(file, "half\n");
        assertThatThrownBy(() -> new SigningKey(file).open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Restore");
        assertThat(file).hasContent("half\n");
    }

    @Test
    void twoKeysThatDoNotBelongToEachOtherAreNotUsed() throws Exception {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        new SigningKey(one).open();
        new SigningKey(two).open();
        String mixed =
                Files.readAllLines(one).get(1) + "\n" + Files.readAllLines(two).get(2);
        Path file = Files.writeString(folder.resolve("mixed"), mixed);
        assertThatThrownBy(() -> new SigningKey(file).open()).hasMessageContaining("do not belong to each other");
    }

    @Test
    void aNewKeySignsAtOnceInARunningServerTooAndTheFormerOneStillVerifies() throws Exception {
        Path file = folder.resolve("exchange.key");
        SigningKey running = new SigningKey(file);
        DetachedSignature before = running.sign(TEXT);
        VerifyingKey former = running.open();
        FileTime tick = Files.getLastModifiedTime(file);
        VerifyingKey open = new SigningKey(file).rotate(LocalDate.of(2021, 1, 12));
        Files.setLastModifiedTime(file, tick); // as quickly as the clock cannot tell
        assertThat(running.open()).hasToString(open.toString());
        assertThat(open.verifies(TEXT, running.sign(TEXT))).isTrue();
        assertThat(running.former()).singleElement().satisfies(one -> {
            assertThat(one.key()).hasToString(former.toString());
            assertThat(one.key().verifies(TEXT, before)).isTrue();
            assertThat(one.until()).isEqualTo("2021-01-12");
        });
        running.rotate(LocalDate.of(2022, 1, 12));
        assertThat(new SigningKey(file).former())
                .extracting(FormerKey::until)
                .containsExactly(LocalDate.of(2022, 1, 12), LocalDate.of(2021, 1, 12));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whereTheFileGoesAwayTheRunningServerMakesNoOther() throws Exception {
        Path file = folder.resolve("exchange.key");
        SigningKey running = new SigningKey(file);
        String open = running.open().toString();
        Files.delete(file);
        assertThat(running.open()).hasToString(open);
        assertThat(file).doesNotExist();
    }
}
