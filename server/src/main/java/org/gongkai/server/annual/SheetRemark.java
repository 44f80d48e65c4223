package org.gongkai.server.annual;

import java.util.List;
import org.gongkai.rules.form.CellId;

/**
 * What is said to a field of the yearly sheet while it is filled in (填报提示).
 *
 * @param key key of the sentence
 * @param of what the sentence names
 * @param strict whether it blocks approval
 */
public record SheetRemark(CellId cell, String key, List<String> of, boolean strict) {

    public SheetRemark {
        of = List.copyOf(of);
    }
}
