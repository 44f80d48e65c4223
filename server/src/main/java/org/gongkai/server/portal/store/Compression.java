package org.gongkai.server.portal.store;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes pages small, once, for all who read them (预压缩). */
final class Compression {

    /** Where it costs about a millisecond a page; the highest costs twenty for a few percent less. */
    private static final int QUALITY = 6;

    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    private Compression() {}

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be compressed", e);
        }
        return bytes.toByteArray();
    }

    /** Null where the library has no native part for this machine. */
    static byte @Nullable [] brotli(byte[] plain) {
        if (!HAS_BROTLI) {
            return null;
        }
        try {
            return Encoder.compress(plain, new Encoder.Parameters().setQuality(QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be compressed", e);
        }
    }
}
