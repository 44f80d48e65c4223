/** Plain text and Markdown. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.read.source.text;
