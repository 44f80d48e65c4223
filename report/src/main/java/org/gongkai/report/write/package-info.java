/** Writing: a report becomes a paper, a page, a workbook or data, all of them after one layout of the form's tables. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.write;
