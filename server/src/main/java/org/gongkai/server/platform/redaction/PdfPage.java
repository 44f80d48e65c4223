package org.gongkai.server.platform.redaction;

/**
 * A page of a PDF as a person works on it (页).
 *
 * @param number number, from 1
 * @param width in points, as it is shown
 * @param height in points, as it is shown
 * @param text its text in the order it is drawn
 * @param scan whether it is a picture, so that words in it are not seen
 */
public record PdfPage(int number, int width, int height, String text, boolean scan) {}
