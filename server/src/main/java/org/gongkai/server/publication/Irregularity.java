package org.gongkai.server.publication;

/** What an inspector looks at in the publication line (监督事项). */
public enum Irregularity {
    /** A reviewer overturned the one before: another attribute, or back to the liaison (审查结论被改变). */
    REVERSED,
    /** A reviewer sent a material back (退回). */
    RETURNED,
    /** Not published though the term of article 26 has passed; as of today, whatever the year (逾期未公开). */
    OVERDUE,
    /** Published after the term (逾期公开). */
    PUBLISHED_LATE,
    /** One person did what two are to do (未做到四眼原则). */
    FOUR_EYES,
    /** Marked by the finders and published unmasked, with a reason (照发，说明). */
    EXPLAINED,
    /** Corrected after publication (更正). */
    CORRECTED,
    /** Withdrawn (撤回). */
    WITHDRAWN
}
