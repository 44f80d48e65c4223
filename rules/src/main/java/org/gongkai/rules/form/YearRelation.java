package org.gongkai.rules.form;

import java.util.List;

/**
 * A cross-check between this year's figures and last year's (年度衔接): a cell of this year equals a sum of terms. A
 * {@code *} in place of a row or a column stands for each of them in turn.
 *
 * @param id rule id, {@code Y1} to {@code Y3}
 * @param strict true where a breach is an error, false where it is a warning (not printed on the form)
 * @param left the cell of this year, its row or column may be {@code *}
 * @param right the terms it must equal
 * @param text the relation as written in the form data
 */
public record YearRelation(String id, boolean strict, CellId left, List<Term> right, String text) {

    /**
     * One term.
     *
     * @param cell the cell, {@code *} taken from the left side
     * @param lastYear true where last year's report is meant
     * @param negative true where it is taken away
     */
    public record Term(CellId cell, boolean lastYear, boolean negative) {}

    public YearRelation {
        right = List.copyOf(right);
    }
}
