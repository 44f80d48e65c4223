/** PDF files with a text layer: tables by their ruling lines, prose by its lines. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.read.source.pdf;
