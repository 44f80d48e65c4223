package org.gongkai.report.check;

import java.util.Locale;
import org.gongkai.rules.Severity;

/** The rules that are not relations of a form, each with its weight (检查规则). Their words stand in the bundles. */
public enum Rule {
    /** The tables follow the form of another year. */
    FORM_WRONG_YEAR(Severity.ERROR),
    /** A table of the form is missing. */
    TABLE_MISSING(Severity.ERROR),
    /** A row of the form is missing. */
    ROW_MISSING(Severity.ERROR),
    /** A column of the form is missing. */
    COLUMN_MISSING(Severity.ERROR),
    /** A table stands twice. */
    TABLE_DOUBLED(Severity.ERROR),
    /** A row stands twice. */
    ROW_DOUBLED(Severity.ERROR),
    /** A column stands twice. */
    COLUMN_DOUBLED(Severity.ERROR),
    /** A row that the form does not have. */
    ROW_ADDED(Severity.HINT),
    /** A column that the form does not have. */
    COLUMN_ADDED(Severity.HINT),
    /** A label in other words than the form's. */
    LABEL_VARIANT(Severity.HINT),
    /** Blank cells in a table. */
    CELL_BLANK(Severity.WARNING),
    /** A cell that holds no number. */
    CELL_UNREADABLE(Severity.ERROR),
    /** An amount of money without a unit. */
    MONEY_WITHOUT_UNIT(Severity.WARNING),
    /** A day that does not exist. */
    DATE_IMPOSSIBLE(Severity.ERROR),
    /** A date that has lost its separators. */
    DATE_GARBLED(Severity.WARNING),
    /** A period other than the calendar year. */
    PERIOD_NOT_YEAR(Severity.ERROR),
    /** Figures as of a day other than the period's last. */
    PERIOD_ENDS_DIFFER(Severity.WARNING),
    /** Figures as of a day outside the report year. */
    AS_OF_OUTSIDE_PERIOD(Severity.WARNING),
    /** Signed before the period ends. */
    SIGNED_EARLY(Severity.WARNING),
    /** Signed after 31 January of the next year. */
    SIGNED_LATE(Severity.WARNING),
    /** A document number of another year than the signature's. */
    DOCUMENT_NUMBER(Severity.WARNING),
    /** The reporting body named differently in different places. */
    UNIT_DIFFERS(Severity.WARNING),
    /** The report year cannot be told. */
    YEAR_UNKNOWN(Severity.WARNING),
    /** A chapter of the form is missing. */
    CHAPTER_MISSING(Severity.ERROR),
    /** Chapters out of the form's order. */
    CHAPTER_ORDER(Severity.WARNING),
    /** Chapter one leaves out what it must treat. */
    TOPIC_MISSING(Severity.HINT),
    /** No statement on processing fees. */
    FEE_STATEMENT_MISSING(Severity.WARNING),
    /** Text and tables state different figures. */
    PROSE_TABLE_CONFLICT(Severity.ERROR),
    /** No report of last year, or several, to compare with. */
    LAST_YEAR_UNCLEAR(Severity.WARNING),
    /** A figure far from last year's. */
    JUMP(Severity.HINT),
    /** A chapter that mostly repeats last year's. */
    BOILERPLATE(Severity.HINT),
    /** The file cannot be read. */
    UNREADABLE(Severity.ERROR);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    /** The id in outputs: {@code date-impossible}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much a finding of this rule weighs. */
    public Severity severity() {
        return severity;
    }

    /** Begins a finding of this rule. */
    public FindingBuilder finding() {
        return new FindingBuilder(id(), severity, id());
    }
}
