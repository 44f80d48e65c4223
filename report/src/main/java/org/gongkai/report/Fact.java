package org.gongkai.report;

/**
 * Something a report's prose states (事实).
 *
 * @param value what is stated
 * @param quote the words that state it
 * @param at where they stand
 * @param <T> kind of value
 */
public record Fact<T>(T value, String quote, Place at) {}
