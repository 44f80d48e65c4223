package org.gongkai.server.annual;

import java.time.LocalDate;

/**
 * A line of the register behind chapter five (问题台账): what is wrong, and what is done about it.
 *
 * @param year of the report that states it
 * @param problem 存在的问题
 * @param measure 改进措施
 * @param owner who sees to it (责任股室或者责任人)
 * @param due by when
 * @param state what has become of it
 * @param outcome the same in words; may be empty
 */
public record Problem(
        long id,
        int year,
        String problem,
        String measure,
        String owner,
        LocalDate due,
        ProblemState state,
        String outcome) {

    /** Whether it promises, word for word, what another one did; punctuation, figures and blanks do not count. */
    public boolean repeats(Problem other) {
        String own = letters(measure);
        return !own.isEmpty() && own.equals(letters(other.measure));
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
