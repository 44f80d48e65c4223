package org.gongkai.report.read.source;

import org.gongkai.report.Place;

/**
 * A paragraph of a document, or a line of a text file.
 *
 * @param text text without its line end; tabs and blanks kept, for flattened tables need them
 * @param at where it stands
 */
public record ProseLine(String text, Place at) implements Block {}
