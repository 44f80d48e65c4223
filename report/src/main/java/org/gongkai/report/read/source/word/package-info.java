/** Word documents: DOCX, and the binary DOC, with the labels that Word numbers by itself. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.read.source.word;
