package org.gongkai.rules.form;

import java.util.ArrayList;
import java.util.List;

/** Checks figures against their form: the cross-checks of one year (勾稽关系), the kinds of number, last year's figures. */
public final class FormCheck {

    private FormCheck() {}

    /**
     * R1 to R4 as the form states them, and R5.
     *
     * @param form form that the figures follow
     * @param figures figures of one year, in part absent, blank or unreadable
     * @return what does not hold, in the form's order; what blanks leave open is not judged
     */
    public static List<Breach> check(ReportForm form, Figures figures) {
        List<Breach> breaches = new ArrayList<>();
        for (Relation relation : form.relations()) {
            form.table(relation.table()).ifPresent(table -> RelationCheck.check(relation, table, figures, breaches));
        }
        KindCheck.check(form, figures, breaches);
        return breaches;
    }

    /**
     * Y1 to Y3 as the form states them.
     *
     * @param lastYear figures of the year before, on whatever form
     * @return what does not hold; a relation with an absent, blank or unreadable term is not judged
     */
    public static List<Breach> checkAgainstLastYear(ReportForm form, Figures figures, Figures lastYear) {
        List<Breach> breaches = new ArrayList<>();
        for (YearRelation relation : form.yearRelations()) {
            form.table(relation.left().table())
                    .ifPresent(table -> YearCheck.check(relation, table, figures, lastYear, breaches));
        }
        return breaches;
    }
}
