package org.gongkai.rules.personal;

/** How sure a finder of a kind can be (把握程度), surest first. */
public enum Certainty {
    /** Proven by a check digit and a date, or by a form nothing else has. */
    CERTAIN,
    /** Proven by its form and what stands around it. */
    LIKELY,
    /** Its form fits; other things have the same form. */
    POSSIBLE
}
