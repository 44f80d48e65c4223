package org.gongkai.rules.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds numbers that are personal by their digits: identity, mobile and card numbers, grouped or not. */
final class NumberFinder implements Finder {

    /** Tells whether a number is of one sort. */
    interface Check {

        /** The candidate that {@code number} is, or null. */
        @Nullable
        Candidate of(NumberWindow number);
    }

    /** Fewer digits are no number of any sort. */
    private static final int SHORTEST = 11;

    private final ScannedText text;
    private final List<Check> checks;

    NumberFinder(ScannedText text, LocalDate today) {
        NumberWords words = NumberWords.LOADED;
        this.text = text;
        this.checks = List.of(
                new IdentityCheck(words, today),
                new OldIdentityCheck(words),
                new MobileCheck(words),
                new BankCardCheck(words));
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public void look(int index, Consumer<Candidate> found) {
        if (text.digitAt(index - 1) || aloneAt(index)) {
            return;
        }
        NumberWindow number = new NumberWindow(text, index);
        while (number.grow()) {
            if (number.length() >= SHORTEST) {
                check(number, found);
            }
        }
    }

    /** Most digits of a table stand alone; they are passed by at once. */
    private boolean aloneAt(int index) {
        return !text.digitAt(index + 1) && NumberWindow.SEPARATORS.indexOf(text.at(index + 1)) < 0;
    }

    private void check(NumberWindow number, Consumer<Candidate> found) {
        for (Check check : checks) {
            Candidate candidate = check.of(number);
            if (candidate != null) {
                found.accept(candidate);
            }
        }
    }
}
