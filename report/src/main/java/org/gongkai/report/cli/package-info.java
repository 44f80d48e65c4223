/** The command line: gongkai check, compare, convert, deadline and fee. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.cli;
