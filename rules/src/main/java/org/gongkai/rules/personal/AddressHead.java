package org.gongkai.rules.personal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a house number.
 *
 * @param start index at which the address begins
 * @param owner whose it is said to be
 */
record AddressHead(int start, Owner owner) {

    private static final int REACH = 40;
    private static final int REACH_OF_PERSON = 60;

    /** Whose an address is said to be. */
    enum Owner {
        PERSON,
        OFFICE,
        UNSAID
    }

    /** Words that stand before an address. */
    record Words(
            List<String> home,
            List<String> office,
            List<String> either,
            List<String> person,
            List<String> organisations,
            Pattern homeClause,
            String clauseEnds,
            List<String> breaks,
            List<String> provinces) {

        static Words read(DataFile file) {
            return new Words(
                    file.words("home_words"),
                    file.words("office_words"),
                    file.words("either_words"),
                    file.words("person_words"),
                    file.words("organisation_words"),
                    Pattern.compile(file.text("home_clause")),
                    file.text("clause_ends"),
                    file.words("breaks"),
                    file.words("province_names"));
        }
    }

    /** Reads the head of the address whose street ends before {@code end}. */
    static AddressHead before(int end, ScannedText text, Words words) {
        int from = clauseStart(end, text, words);
        String clause = text.part(from, end);
        int home = endOfLast(clause, words.home());
        int office = endOfLast(clause, words.office());
        int either = endOfLast(clause, words.either());
        int label = Math.max(home, Math.max(office, either));
        if (label == 0) {
            return unlabelled(from, clause, words);
        }
        // a longer word wins over the one it ends in: the home word in 家庭地址 over the bare 地址
        Owner owner = home == label
                ? Owner.PERSON
                : office == label || !personNamed(from + label, text, words) ? Owner.OFFICE : Owner.PERSON;
        return new AddressHead(text.skipOn(from + label, " :", 3), owner);
    }

    private static int clauseStart(int end, ScannedText text, Words words) {
        int bound = text.lineStart(end, REACH);
        int start = end;
        while (start > bound && words.clauseEnds().indexOf(text.at(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** Index in {@code clause} after the last of {@code words}, 0 where there is none. */
    private static int endOfLast(String clause, List<String> words) {
        int last = 0;
        for (String word : words) {
            int index = clause.lastIndexOf(word);
            last = index < 0 ? last : Math.max(last, index + word.length());
        }
        return last;
    }

    private static boolean personNamed(int index, ScannedText text, Words words) {
        String before = text.part(text.lineStart(index, REACH_OF_PERSON), index);
        return words.person().stream().anyMatch(before::contains)
                && words.organisations().stream().noneMatch(before::contains);
    }

    private static AddressHead unlabelled(int from, String clause, Words words) {
        Matcher home = words.homeClause().matcher(clause);
        return home.lookingAt()
                ? new AddressHead(from + home.end(), Owner.PERSON)
                : new AddressHead(from + beginning(clause, words), Owner.UNSAID);
    }

    /** Without a label an address begins with its province, behind a preposition, or where the characters begin. */
    private static int beginning(String clause, Words words) {
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
        int behind = endOfLast(clause.substring(0, Math.max(run, clause.length() - 3)), words.breaks());
        return Math.max(run, behind);
    }
}
