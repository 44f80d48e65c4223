package org.gongkai.report.read.source;

import org.gongkai.report.Place;

/**
 * A cell of a grid.
 *
 * @param text text, lines within the cell joined by line feeds, outer white space removed
 * @param column column it begins in, from 0, counting columns that cells above still span
 * @param rowSpan rows it spans, at least 1
 * @param columnSpan columns it spans, at least 1
 * @param at where it stands
 */
public record GridCell(String text, int column, int rowSpan, int columnSpan, Place at) {}
