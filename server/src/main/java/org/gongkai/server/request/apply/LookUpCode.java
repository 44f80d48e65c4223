package org.gongkai.server.request.apply;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secret by which an applicant, with the number, looks their request up (查询码): 128 random bits in letters and digits
 * that cannot be mistaken for one another.
 *
 * @param value 26 characters of Crockford's Base32
 */
public record LookUpCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS = 128;
    private static final int RADIX = 32;
    private static final String JAVA_DIGITS = "0123456789abcdefghijklmnopqrstuv";
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern WHOLE = Pattern.compile("[" + DIGITS + "]{26}");

    static LookUpCode random() {
        StringBuilder value = new StringBuilder();
        for (char digit : new BigInteger(BITS, RANDOM).toString(RADIX).toCharArray()) {
            value.append(DIGITS.charAt(JAVA_DIGITS.indexOf(digit)));
        }
        return new LookUpCode("0".repeat(26 - value.length()) + value);
    }

    /** What was typed, however it is spaced; empty if it can be no code. */
    public static Optional<LookUpCode> of(@Nullable String typed) {
        String value = typed == null
                ? ""
                : typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\-—－]", "")
                        .replace('O', '0')
                        .replaceAll("[IL]", "1");
        return WHOLE.matcher(value).matches() ? Optional.of(new LookUpCode(value)) : Optional.empty();
    }

    /** As people read it, in groups of four. */
    public String shown() {
        return value.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** A secret: it is in no log. */
    @Override
    public String toString() {
        return "LookUpCode[…]";
    }
}
