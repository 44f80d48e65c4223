package org.gongkai.report.read.source;

/**
 * A file to read: its name, for messages only, and its bytes. What a file is, its content says, never its name.
 *
 * @param name name as the person gave it
 * @param bytes whole content
 */
@SuppressWarnings("ArrayRecordComponent") // read-only by agreement: a copy of every file would double the memory
public record Source(String name, byte[] bytes) {}
