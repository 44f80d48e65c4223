/** The totals at every level of a region (逐级汇总), from packed figures: quick for a street and for a whole country. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.rollup.total;
