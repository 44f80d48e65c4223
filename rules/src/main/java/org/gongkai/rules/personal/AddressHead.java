package org.gongkai.rules.personal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the clause before a house number: where the address begins, and whose it is said to be. */
final class AddressHead {

    private static final int REACH = 40;
    private static final int REACH_OF_PERSON = 60;

    private final ScannedText text;
    private final Words words;
    private final int from;
    private final String clause;
    private final Owner owner;
    /** Index in the clause after the label, 0 without one. */
    private final int labelEnd;

    /** Reads the head of the address whose street ends before {@code end}. */
    AddressHead(ScannedText text, int end, Words words) {
        this.text = text;
        this.words = words;
        this.from = clauseStart(end);
        this.clause = text.part(from, end);
        Found last = lastLabel();
        this.owner = last == null ? Owner.UNSAID : last.label().owner(this, last.end());
        this.labelEnd = last == null ? 0 : last.end();
    }

    /** Whose an address is said to be. */
    enum Owner {
        PERSON,
        OFFICE,
        UNSAID
    }

    /** A word before an address, and whose it says that is; UNSAID where only a person named before makes it theirs. */
    private record Label(String word, Owner of) {

        Owner owner(AddressHead head, int end) {
            return of != Owner.UNSAID ? of : head.personNamed(end) ? Owner.PERSON : Owner.OFFICE;
        }
    }

    private record Found(Label label, int end) {}

    /** Words that stand before an address. */
    record Words(
            List<Label> labels,
            String labelEndings,
            Pattern homeClause,
            String clauseEnds,
            List<String> person,
            List<String> organisations,
            List<String> breaks,
            List<String> provinces) {

        static Words read(DataFile file) {
            List<Label> labels = Stream.of(
                            labels(file.words("home_words"), Owner.PERSON),
                            labels(file.words("office_words"), Owner.OFFICE),
                            labels(file.words("either_words"), Owner.UNSAID))
                    .flatMap(stream -> stream)
                    .toList();
            return new Words(
                    labels,
                    endings(labels),
                    Pattern.compile(file.text("home_clause")),
                    file.text("clause_ends"),
                    file.words("person_words"),
                    file.words("organisation_words"),
                    file.words("breaks"),
                    file.words("province_names"));
        }

        private static Stream<Label> labels(List<String> words, Owner of) {
            return words.stream().map(word -> new Label(word, of));
        }

        private static String endings(List<Label> labels) {
            StringBuilder endings = new StringBuilder();
            labels.forEach(
                    label -> endings.append(label.word().charAt(label.word().length() - 1)));
            return endings.chars()
                    .distinct()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    Owner owner() {
        return owner;
    }

    /** Index at which the address begins. */
    int start() {
        return labelEnd == 0 ? from + unlabelledStart() : text.skipOn(from + labelEnd, " :", 3);
    }

    private int clauseStart(int end) {
        int bound = text.lineStart(end, REACH);
        int start = end;
        while (start > bound && words.clauseEnds().indexOf(text.at(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The last label of the clause, the longest where several end there; a clause that says who lives there is one. */
    private @Nullable Found lastLabel() {
        for (int end = clause.length(); end > 0; end--) {
            Label label = labelEndingAt(end);
            if (label != null) {
                return new Found(label, end);
            }
        }
        Matcher home = words.homeClause().matcher(clause);
        return home.lookingAt() ? new Found(new Label(home.group(), Owner.PERSON), home.end()) : null;
    }

    private @Nullable Label labelEndingAt(int end) {
        if (words.labelEndings().indexOf(clause.charAt(end - 1)) < 0) {
            return null;
        }
        Label longest = null;
        for (Label label : words.labels()) {
            boolean longer =
                    longest == null || label.word().length() > longest.word().length();
            if (longer && clause.startsWith(label.word(), end - label.word().length())) {
                longest = label;
            }
        }
        return longest;
    }

    private boolean personNamed(int end) {
        String before = text.part(text.lineStart(from + end, REACH_OF_PERSON), from + end);
        return words.person().stream().anyMatch(before::contains)
                && words.organisations().stream().noneMatch(before::contains);
    }

    /** Without a label an address begins with its province, behind a preposition, or where the characters begin. */
    private int unlabelledStart() {
        int run = clause.length();
        while (run > 0 && Character.isLetterOrDigit(clause.charAt(run - 1))) {
            run--;
        }
        for (String province : words.provinces()) {
            int index = clause.lastIndexOf(province);
            if (index >= run) {
                return index;
            }
        }
        return Math.max(run, endOfLastBreak(clause.substring(0, Math.max(run, clause.length() - 3))));
    }

    private int endOfLastBreak(String stretch) {
        int last = 0;
        for (String word : words.breaks()) {
            last = Math.max(last, stretch.lastIndexOf(word) + 1);
        }
        return last;
    }
}
