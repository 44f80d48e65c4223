package org.gongkai.server.annual;

/**
 * Something that a figure counts (计入的记录).
 *
 * @param subject as the ledger names it, {@code request/17}
 * @param label what people call it, such as its number
 * @param path its page
 * @param says what it is about, or how it ended; may be empty
 */
public record CountedEntry(String subject, String label, String path, String says) {}
