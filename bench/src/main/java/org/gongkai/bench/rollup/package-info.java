/** A whole country's reports, added up at every level, beside the same sums in plain SQL. */
@org.jspecify.annotations.NullMarked
package org.gongkai.bench.rollup;
