/** A unit's annual report (年度报告): figures out of the year's records, prose, check, approval, publication. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.annual;
