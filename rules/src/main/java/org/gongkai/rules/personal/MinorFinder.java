package org.gongkai.rules.personal;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names of minors (未成年人), known by an age or a date of birth beside the name. */
final class MinorFinder implements Finder {

    private static final DataFile FILE = DataFile.read("names.yaml");
    private static final Pattern AGE = Pattern.compile(FILE.text("age"));
    private static final Pattern BORN = Pattern.compile(FILE.text("born"));
    private static final int REACH_ON = 24;
    private static final int REACH_BACK = 30;

    private final ScannedText text;
    private final Names names;
    private final Matcher age;
    private final Matcher born;
    private final LocalDate today;
    /** Who was born after this day is a minor. */
    private final LocalDate comesOfAge;

    private final int minorAge;

    MinorFinder(ScannedText text, Names names, LocalDate today, int minorAge) {
        this.text = text;
        this.names = names;
        this.age = AGE.matcher(text.plain()).useTransparentBounds(true);
        this.born = BORN.matcher(text.plain()).useTransparentBounds(true);
        this.minorAge = minorAge;
        this.today = today;
        this.comesOfAge = today.minusYears(minorAge);
    }

    @Override
    public String triggers() {
        return "0123456789";
    }

    @Override
    public void look(int index, Consumer<Candidate> found) {
        if (!text.digitAt(index - 1) && !text.digitAt(index + 4) && (youngAt(index) || bornLateAt(index))) {
            accept(names.nearestBefore(index, REACH_BACK), found);
        }
    }

    private boolean youngAt(int index) {
        if (text.digitAt(index + 2) || !lookingAt(age, index)) {
            return false;
        }
        String years = age.group("years");
        return Integer.parseInt(years == null ? age.group("bare") : years) < minorAge;
    }

    /** A date without a day counts as the first of its month. */
    private boolean bornLateAt(int index) {
        if (!text.digitAt(index + 3) || !lookingAt(born, index)) {
            return false;
        }
        int year = Integer.parseInt(born.group("year"));
        int month = Integer.parseInt(born.group("month"));
        String day = born.group("day");
        LocalDate date = IdentityNumber.date(year, month, day == null ? 1 : Integer.parseInt(day));
        return date != null && date.isAfter(comesOfAge) && !date.isAfter(today);
    }

    private boolean lookingAt(Matcher matcher, int index) {
        matcher.region(index, Math.min(text.length(), index + REACH_ON));
        return matcher.lookingAt();
    }

    /** The name that belongs to {@code identity}, if its owner is a minor. */
    void besideIdentity(Candidate identity, Consumer<Candidate> found) {
        LocalDate birth = identity.bornOn();
        if (birth == null || !birth.isAfter(comesOfAge)) {
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
