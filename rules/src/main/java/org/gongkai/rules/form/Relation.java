package org.gongkai.rules.form;

import java.util.List;
import java.util.Set;

/**
 * A cross-check within one table (勾稽关系): the sum of one side equals the sum of the other, in every column or in
 * every row.
 *
 * @param id rule id, {@code R1} to {@code R4}
 * @param table table it holds in
 * @param along whether it holds for every column (its terms are rows) or for every row (its terms are columns)
 * @param left terms of the left side
 * @param right terms of the right side
 * @param blankIsZero terms that may be blank and then count 0 whatever else is filled
 * @param text the relation as written in the form data
 */
public record Relation(
        String id,
        String table,
        Along along,
        List<String> left,
        List<String> right,
        Set<String> blankIsZero,
        String text) {

    /** Direction of a relation. */
    public enum Along {
        /** Holds for every column; its terms are rows. */
        EVERY_COLUMN,
        /** Holds for every row; its terms are columns. */
        EVERY_ROW
    }

    public Relation {
        left = List.copyOf(left);
        right = List.copyOf(right);
        blankIsZero = Set.copyOf(blankIsZero);
    }
}
