package org.gongkai.report.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Place;

/** Reads places back from the words that {@link Place#toString()} makes of them. */
final class PlaceText {

    private static final Pattern WORDS = Pattern.compile("(?:page (\\d{1,9}))?(?:, )?(?:table (\\d{1,9}))?(?:, )?"
            + "(?:row (\\d{1,9}))?(?:, )?(?:column (\\d{1,9}))?(?:, )?(?:line (\\d{1,9}))?");

    private PlaceText() {}

    /** The place; nowhere for words that name none. */
    static Place parse(String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.matches()) {
            return Place.NOWHERE;
        }
        return new Place(number(words, 1), number(words, 2), number(words, 3), number(words, 4), number(words, 5));
    }

    private static int number(Matcher words, int group) {
        String digits = words.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
