package org.gongkai.server.request.apply;

import java.time.Instant;

/**
 * How content an applicant is with how they were answered (满意度).
 *
 * @param score 1 to 5, 5 the most
 * @param words why; may be empty
 */
public record Satisfaction(int score, String words, Instant at) {}
