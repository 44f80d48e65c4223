package org.gongkai.rules.personal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds persons' names (姓名) beside a place in the text, by surname, length and the words around. */
final class Names {

    private static final int MOST_BETWEEN = 4;
    private static final int LONGEST_RUN = 16;
    private static final Words WORDS = Words.read(DataFile.read("names.yaml"));

    private final ScannedText text;

    Names(ScannedText text) {
        this.text = text;
    }

    private record Words(
            String between,
            String partings,
            Set<String> surnames,
            Set<String> compoundSurnames,
            Set<String> notNames,
            List<String> officeEndings,
            List<String> labels,
            List<String> sureLabels,
            List<String> titles) {

        static Words read(DataFile file) {
            return new Words(
                    file.text("between"),
                    file.text("partings"),
                    file.wordSet("surnames"),
                    file.wordSet("compound_surnames"),
                    file.wordSet("not_names"),
                    file.words("office_endings"),
                    file.words("name_labels"),
                    file.words("sure_labels"),
                    file.words("titles"));
        }
    }

    /** The name right before {@code end}, signs and a title between them allowed, or null. */
    @Nullable
    Span before(int end) {
        return endingAt(text.skipBack(end, WORDS.between(), MOST_BETWEEN));
    }

    /** The name right after {@code start}, signs and a label between them allowed, or null. */
    @Nullable
    Span after(int start) {
        int from = text.skipOn(start, WORDS.between(), MOST_BETWEEN);
        int to = runEnd(from);
        if (WORDS.labels().contains(text.part(from, to))) {
            to = runEnd(text.skipOn(to, WORDS.between(), MOST_BETWEEN));
        }
        return endingAt(to);
    }

    /** The nearest name before {@code end} in the same line, at most {@code most} characters off, or null. */
    @Nullable
    Span nearestBefore(int end, int most) {
        int bound = text.lineStart(end, most);
        for (int i = end; i > bound && !longNumberEndsAt(i); i--) {
            Span name = lastOfRun(i) ? endingAt(i) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** Whether a label such as the one for a contact introduces a name before {@code end} in the same sentence. */
    boolean introducedBefore(int end, int most) {
        int bound = text.lineStart(end, most);
        for (int i = end; i > bound && WORDS.partings().indexOf(text.at(i - 1)) < 0; i--) {
            Span name = lastOfRun(i) ? endingAt(i) : null;
            if (name != null && introduced(name.start())) {
                return true;
            }
        }
        return false;
    }

    private boolean lastOfRun(int end) {
        return text.hanAt(end - 1) && !text.hanAt(end);
    }

    /** A long number in between belongs to another person, and so does the name before it. */
    private boolean longNumberEndsAt(int end) {
        int i = end;
        while (text.digitAt(i - 1) && end - i < 15) {
            i--;
        }
        return end - i == 15;
    }

    /** The name whose last character, or whose title's, stands before {@code end}, or null. */
    private @Nullable Span endingAt(int end) {
        int run = runStart(end);
        String title = text.wordBefore(end, WORDS.titles());
        if (title != null && end - title.length() > run) {
            int nameEnd = end - title.length();
            Span titled = surnameAlone(run, nameEnd);
            return titled != null ? titled : nameIn(run, nameEnd);
        }
        return nameIn(run, end);
    }

    private int runEnd(int start) {
        int end = start;
        while (text.hanAt(end) && end - start < LONGEST_RUN) {
            end++;
        }
        return end;
    }

    private int runStart(int end) {
        int start = end;
        while (text.hanAt(start - 1) && end - start < LONGEST_RUN) {
            start--;
        }
        return start;
    }

    /** A name of two characters is often set with a blank between them. */
    private @Nullable Span spaced(int run, int end) {
        int surnameEnd = text.skipBack(run, " ", 3);
        if (end - run != 1 || surnameEnd == run || !beginsName(runStart(surnameEnd), surnameEnd - 1)) {
            return null;
        }
        return WORDS.surnames().contains(text.part(surnameEnd - 1, surnameEnd)) ? new Span(surnameEnd - 1, end) : null;
    }

    private @Nullable Span surnameAlone(int run, int end) {
        boolean surname = WORDS.surnames().contains(text.part(run, end))
                || WORDS.compoundSurnames().contains(text.part(run, end));
        return surname ? new Span(run, end) : null;
    }

    private @Nullable Span nameIn(int run, int end) {
        for (int length = 4; length >= 2; length--) {
            int start = end - length;
            if (start >= run && beginsName(run, start) && isName(start, end)) {
                return new Span(start, end);
            }
        }
        return surelyLabelled(run, end) ? new Span(run, end) : spaced(run, end);
    }

    /** A name begins where the run of characters begins, or behind a label. */
    private boolean beginsName(int run, int start) {
        if (start == run) {
            return true;
        }
        String label = text.wordBefore(start, WORDS.labels());
        return label != null && start - label.length() >= run;
    }

    private boolean isName(int start, int end) {
        String name = text.part(start, end);
        boolean compound = name.length() >= 3 && WORDS.compoundSurnames().contains(name.substring(0, 2));
        boolean single = name.length() <= 3 && WORDS.surnames().contains(name.substring(0, 1));
        return (compound || single) && !isOther(name);
    }

    /** A name whose surname is not in the list, as many of the national minorities have. */
    private boolean surelyLabelled(int run, int end) {
        int length = end - run;
        return length >= 2
                && length <= 4
                && text.skipBack(run, " :", 3) < run
                && introduced(run)
                && !isOther(text.part(run, end));
    }

    private boolean introduced(int start) {
        return text.wordBefore(text.skipBack(start, " :", 3), WORDS.sureLabels()) != null;
    }

    private boolean isOther(String name) {
        return WORDS.notNames().contains(name)
                || WORDS.notNames().contains(name.substring(0, 2))
                || WORDS.labels().contains(name)
                || WORDS.officeEndings().stream().anyMatch(name::endsWith);
    }
}
