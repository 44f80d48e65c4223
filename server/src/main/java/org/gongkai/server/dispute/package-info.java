/** Reconsiderations and suits over replies and publications (行政复议、行政诉讼): register, clocks, results, table four. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.dispute;
