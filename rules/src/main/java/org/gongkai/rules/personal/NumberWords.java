package org.gongkai.rules.personal;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What numbers of persons, cards and telephones look like, and the words around them: {@code numbers.yaml}. */
record NumberWords(
        Set<String> provinces,
        Set<String> countries,
        int oldestAge,
        List<CardPrefix> cardPrefixes,
        List<String> cardWords,
        List<String> numberLabels,
        List<String> units,
        List<String> currencies,
        Pattern landLine,
        Pattern localLine,
        List<String> phoneWords) {

    /** What may stand between a label and its number. */
    private static final String BETWEEN = " :\"(['\t";

    static final NumberWords LOADED = read(DataFile.read("numbers.yaml"));

    /**
     * A card issuer's prefix.
     *
     * @param from shortest length of its numbers
     * @param to longest length of its numbers
     */
    record CardPrefix(String prefix, int from, int to) {

        boolean fits(NumberWindow number) {
            return number.length() >= from && number.length() <= to && number.startsWith(prefix);
        }
    }

    private static NumberWords read(DataFile file) {
        return new NumberWords(
                file.wordSet("provinces"),
                file.wordSet("countries"),
                file.number("oldest_age"),
                file.sections("card_prefixes").stream()
                        .map(entry -> new CardPrefix(entry.text("prefix"), entry.number("from"), entry.number("to")))
                        .toList(),
                file.words("card_words"),
                file.words("number_labels"),
                file.words("units"),
                file.words("currencies"),
                Pattern.compile(file.text("land_line")),
                Pattern.compile(file.text("local_line")),
                file.words("phone_words"));
    }

    /** Whether a word right before {@code start} says that the number there is an order's, a licence's or a thing's. */
    boolean labelledAsOther(ScannedText text, int start) {
        return text.wordBefore(text.skipBack(start, BETWEEN, 4), numberLabels) != null;
    }

    /** Whether a unit or a currency beside the number says that it is a quantity. */
    boolean quantity(ScannedText text, int start, int end) {
        return text.wordAt(text.skipOn(end, " ", 2), units)
                || text.wordBefore(text.skipBack(start, " ", 2), currencies) != null;
    }

    /** Whether a word in the same line shortly before {@code start} says that a bank card follows. */
    boolean labelledAsCard(ScannedText text, int start) {
        String before = text.part(text.lineStart(start, 16), start);
        return cardWords.stream().anyMatch(before::contains);
    }

    /** Index before the telephone word that stands right before {@code start}, or {@code start} where there is none. */
    int beforePhoneWord(ScannedText text, int start) {
        int end = text.skipBack(start, BETWEEN, 4);
        String word = text.wordBefore(end, phoneWords);
        return word == null ? start : end - word.length();
    }
}
