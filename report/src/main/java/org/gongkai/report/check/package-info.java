/** Checking: figures, prose and last year's report give findings, each with its place, its rule and its cure. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.check;
