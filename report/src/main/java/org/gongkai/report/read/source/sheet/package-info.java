/** Workbooks: XLSX, and the binary XLS, laid out by one rule. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.read.source.sheet;
