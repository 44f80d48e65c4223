package org.gongkai.rules.personal;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of minors (未成年人), known by an age or a date of birth beside the name. */
final class MinorFinder implements Finder {

    private static final Pattern AGE =
            Pattern.compile(DataFile.read("names.yaml").text("age"));
    private static final int REACH_BACK = 30;

    private final ScannedText text;
    private final Names names;
    private final Matcher age;
    private final LocalDate comesOfAge;
    private final int minorAge;

    MinorFinder(ScannedText text, Names names, LocalDate today, int minorAge) {
        this.text = text;
        this.names = names;
        this.age = AGE.matcher(text.plain()).useTransparentBounds(true);
        this.minorAge = minorAge;
        this.comesOfAge = today.minusYears(minorAge);
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public void look(int index, Consumer<Candidate> found) {
        if (text.digitAt(index - 1) || text.digitAt(index + 2)) {
            return;
        }
        age.region(index, Math.min(text.length(), index + 4));
        if (age.lookingAt() && years() < minorAge) {
            accept(names.nearestBefore(index, REACH_BACK), found);
        }
    }

    private int years() {
        String years = age.group("years");
        return Integer.parseInt(years == null ? age.group("bare") : years);
    }

    /** The name that belongs to {@code identity}, if its owner is a minor. */
    void besideIdentity(Candidate identity, Consumer<Candidate> found) {
        LocalDate born = identity.bornOn();
        if (born == null || !born.isAfter(comesOfAge)) {
            return;
        }
        Span name = names.nearestBefore(identity.start(), REACH_BACK);
        accept(name == null ? names.after(identity.end()) : name, found);
    }

    private static void accept(@Nullable Span name, Consumer<Candidate> found) {
        if (name != null) {
            found.accept(Candidate.of(Kind.MINOR_NAME, name.start(), name.end()));
        }
    }
}
