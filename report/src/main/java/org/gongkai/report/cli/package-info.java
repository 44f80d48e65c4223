/** The command line (命令行): gongkai check, compare, convert, deadline and fee. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.cli;
