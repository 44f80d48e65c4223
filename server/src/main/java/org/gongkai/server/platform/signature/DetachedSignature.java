package org.gongkai.server.platform.signature;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A signature that stands beside what it signs, in a header (分离签名).
 *
 * @param base64 the 64 bytes of an Ed25519 signature (RFC 8032) in Base64
 */
public record DetachedSignature(String base64) {

    /** The header in which it is sent. */
    public static final String HEADER = "Gongkai-Signature";

    private static final String FRONT = "ed25519=";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{86}==");

    /** Throws {@link IllegalArgumentException} for what is no signature. */
    public DetachedSignature {
        if (!FORM.matcher(base64).matches()) {
            throw new IllegalArgumentException("No 64 bytes in Base64: " + base64);
        }
    }

    /** As the header has it. */
    public String header() {
        return FRONT + base64;
    }

    /** What a header says, empty where there is none or it says something else. */
    public static Optional<DetachedSignature> parse(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(String::strip)
                .filter(text -> text.startsWith(FRONT))
                .map(text -> text.substring(FRONT.length()))
                .filter(text -> FORM.matcher(text).matches())
                .map(DetachedSignature::new);
    }
}
