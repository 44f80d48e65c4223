package org.gongkai.server.dispute.intake;

import java.util.Locale;

/** A column of the table (栏目); what it is called stands in the message bundles. */
enum Heading {
    KIND(true),
    ABOUT(true),
    EARLIER(false),
    CASE_NUMBER(true),
    BODY(true),
    SIMPLIFIED(false),
    CO_DEFENDANT(false),
    RECONSIDERATION(false),
    KNOWN_ON(false),
    FILED_ON(false),
    ACCEPTED_ON(false),
    COPY_ON(true),
    ANSWERED_ON(false),
    RESULT(false),
    ENDED_ON(false),
    DECISION_ON(false);

    private final boolean needed;

    Heading(boolean needed) {
        this.needed = needed;
    }

    /** Whether a table without it cannot be read. */
    boolean needed() {
        return needed;
    }

    /** Key of its name. */
    String key() {
        return "dispute.import.column." + name().toLowerCase(Locale.ROOT);
    }
}
