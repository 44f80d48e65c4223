/** What a file holds as its format gives it, lines of prose and grids of cells; tells formats apart and guards against hostile files. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.read.source;
