/** What the command line is pointed at: files, folders and zips become reports to read, one after the other. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.cli.input;
