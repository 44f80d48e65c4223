package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files sealed in segments: they come out as they went in, or not at all. */
class SealedFileTest {

    private static final Secret SECRET = Secret.random();
    private static final KeyId KEY = KeyId.random();
    private static final String SCAN = "request.scan";
    private static final int FRONT = 33;

    static Stream<Arguments> sizes() {
        int full = Segments.PLAIN;
        return Stream.of(Cipher.values()).flatMap(cipher -> Stream.of(
                        0, 1, 15, 16, full - 1, full, full + 1, 2 * full, 2 * full + 16, 3 * full + 7)
                .map(size -> Arguments.of(cipher, size)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aFileOfAnySizeComesOutAsItWentIn(Cipher cipher, int size) throws IOException {
        byte[] file = file(size);
        byte[] sealed = sealed(cipher, file);
        assertThat(opened(sealed)).isEqualTo(file);
        int segments = Math.max(1, (size + Segments.PLAIN - 1) / Segments.PLAIN);
        assertThat(sealed).hasSize(FRONT + size + segments * Cipher.TAG);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void whatIsWrittenIsSealedAsWhatIsRead(Cipher cipher, int size) throws IOException {
        byte[] file = file(size);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = new SegmentOutput(sealed, Segments.forSealing(cipher, SECRET, KEY, SCAN))) {
            for (int at = 0; at < size; at += 10_000) {
                out.write(file, at, Math.min(10_000, size - at));
            }
        }
        assertThat(opened(sealed.toByteArray())).isEqualTo(file);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasCutOffAnywhereIsFound(Cipher cipher) throws IOException {
        byte[] sealed = sealed(cipher, file(2 * Segments.PLAIN + 50));
        int border = FRONT + Segments.SEALED;
        for (int length :
                new int[] {0, 1, FRONT - 1, FRONT, FRONT + 5, border - 1, border, border + 1, sealed.length - 1}) {
            assertBroken(Arrays.copyOf(sealed, length));
        }
        assertBroken(Arrays.copyOf(sealed, FRONT + 2 * Segments.SEALED));
    }

    @ParameterizedTest
    @EnumSource
    void segmentsThatChangedPlacesOrAreMissingOrTooManyAreFound(Cipher cipher) throws IOException {
        byte[] sealed = sealed(cipher, file(3 * Segments.PLAIN));
        byte[] front = Arrays.copyOf(sealed, FRONT);
        byte[] one = segment(sealed, 0);
        byte[] two = segment(sealed, 1);
        byte[] last = segment(sealed, 2);
        assertThat(opened(joined(front, one, two, last))).hasSize(3 * Segments.PLAIN);
        assertBroken(joined(front, two, one, last));
        assertBroken(joined(front, one, last));
        assertBroken(joined(front, one, two, two, last));
        assertBroken(joined(front, one, two, last, last));
        assertBroken(joined(front, one, two, last, new byte[1]));
    }

    @ParameterizedTest
    @EnumSource
    void aSegmentOfAnotherFileUnderTheSameKeyIsFound(Cipher cipher) throws IOException {
        byte[] one = sealed(cipher, file(2 * Segments.PLAIN));
        byte[] other = sealed(cipher, file(2 * Segments.PLAIN));
        assertBroken(joined(Arrays.copyOf(one, FRONT), segment(other, 0), segment(one, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void aBitThatTurnedIsFoundWhereverItIs(Cipher cipher) throws IOException {
        byte[] sealed = sealed(cipher, file(Segments.PLAIN + 50));
        for (int at = 0; at < sealed.length; at += at < 100 ? 1 : 9_973) {
            byte[] changed = sealed.clone();
            changed[at] ^= 4;
            assertBroken(changed);
        }
    }

    @Test
    void aFileDoesNotOpenUnderAnotherKeyOrForAnotherPurpose() throws IOException {
        byte[] sealed = sealed(Cipher.AES_256_GCM, file(100));
        assertThatThrownBy(() -> opened(sealed, SECRET, KeyId.random(), SCAN)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> opened(sealed, SECRET, KEY, "reply")).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> opened(sealed, Secret.random(), KEY, SCAN)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void anUploadThatBreaksOffIsNotSealedAsIfItWereWhole() throws IOException {
        InputStream breaksOff = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ >= Segments.PLAIN + 5) {
                    throw new IOException("connection lost");
                }
                return 'x';
            }
        };
        Segments segments = Segments.forSealing(Cipher.AES_256_GCM, SECRET, KEY, SCAN);
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        InputStream sealing = new SegmentInput(breaksOff, segments.front(), Segments.PLAIN, segments::seal);
        assertThatThrownBy(() -> sealing.transferTo(kept)).hasMessage("connection lost");
        assertBroken(kept.toByteArray());
    }

    @Test
    void aByteAtATimeIsReadToo() throws IOException {
        byte[] file = file(Segments.PLAIN + 3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = opening(sealed(Cipher.AES_256_GCM, file), SECRET, KEY, SCAN)) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                out.write(one);
            }
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(out.toByteArray()).isEqualTo(file);
    }

    private static byte[] file(int size) {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);
        return file;
    }

    private static byte[] sealed(Cipher cipher, byte[] file) throws IOException {
        Segments segments = Segments.forSealing(cipher, SECRET, KEY, SCAN);
        return new SegmentInput(new ByteArrayInputStream(file), segments.front(), Segments.PLAIN, segments::seal)
                .readAllBytes();
    }

    private static byte[] opened(byte[] sealed) throws IOException {
        return opened(sealed, SECRET, KEY, SCAN);
    }

    private static byte[] opened(byte[] sealed, Secret secret, KeyId key, String purpose) throws IOException {
        return opening(sealed, secret, key, purpose).readAllBytes();
    }

    private static InputStream opening(byte[] sealed, Secret secret, KeyId key, String purpose) throws IOException {
        InputStream in = new ByteArrayInputStream(sealed);
        Segments segments = Segments.forOpening(in, secret, key, purpose);
        return new SegmentInput(in, new byte[0], Segments.SEALED, segments::open);
    }

    private static byte[] segment(byte[] sealed, int number) {
        int from = FRONT + number * Segments.SEALED;
        return Arrays.copyOfRange(sealed, from, Math.min(sealed.length, from + Segments.SEALED));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void assertBroken(byte[] sealed) {
        assertThatThrownBy(() -> opened(sealed)).isInstanceOf(SealBrokenException.class);
    }
}
