package org.gongkai.server.request.apply;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.request.RequestNumber;

/**
 * Number and code as they were typed (登记编号和查询码).
 *
 * @param number such as {@code 2020-003}
 */
record Pair(String number, String code) {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{4})-([0-9]{1,7})");

    static Pair of(Map<String, String> typed) {
        return new Pair(ApplyForm.text(typed, "number"), ApplyForm.text(typed, "code"));
    }

    /** Full-width digits and dashes of any sort are read as what they stand for. */
    Optional<RequestNumber> requestNumber() {
        String plain = Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("[—–―]", "-")
                .replaceAll("\\s", "");
        Matcher matcher = NUMBER.matcher(plain);
        return matcher.matches()
                ? Optional.of(new RequestNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    Optional<LookUpCode> lookUpCode() {
        return LookUpCode.of(code);
    }

    /** A secret: it is in no log. */
    @Override
    public String toString() {
        return "Pair[" + number + "]";
    }
}
