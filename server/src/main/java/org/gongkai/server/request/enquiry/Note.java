package org.gongkai.server.request.enquiry;

import java.time.Instant;

/**
 * A note on a docket (备注), for those who handle it.
 *
 * @param writtenBy name of who wrote it
 */
public record Note(String words, Instant writtenAt, String writtenBy) {}
