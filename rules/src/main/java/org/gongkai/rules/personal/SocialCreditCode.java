package org.gongkai.rules.personal;

import java.util.Set;

/** The unified social credit code (统一社会信用代码) of an organisation, which is not personal. Source: GB 32100. */
public final class SocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Set<String> HEADS = DataFile.read("numbers.yaml").wordSet("credit_code_heads");

    private SocialCreditCode() {}

    /** The check character of the 17 characters that {@code code} begins with. */
    public static char checkOf(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Whether {@code code} has 18 characters, begins with a registering body and kind, and ends in its check character. */
    public static boolean checks(CharSequence code) {
        return code.length() == 18
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && HEADS.contains(code.subSequence(0, 2).toString())
                && checkOf(code) == code.charAt(17);
    }
}
