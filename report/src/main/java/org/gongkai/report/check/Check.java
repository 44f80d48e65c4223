package org.gongkai.report.check;

import java.util.List;

/** One small set of rules that look at the same thing. */
interface Check {

    /** Adds what it finds. */
    void check(CheckContext context, List<Finding> findings);
}
