package org.gongkai.report.read.source.pdf;

/** A point of the page as shown, in points from its upper left corner, y downward. */
record PdfPoint(float x, float y) {}
