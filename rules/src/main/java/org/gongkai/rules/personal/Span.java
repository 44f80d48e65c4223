package org.gongkai.rules.personal;

/**
 * A stretch of a text.
 *
 * @param start index of its first character
 * @param end index after its last
 */
record Span(int start, int end) {}
