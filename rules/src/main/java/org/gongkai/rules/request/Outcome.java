package org.gongkai.rules.request;

import java.time.LocalDate;

/**
 * How a request ended (办理结果); counted once, in the year of its day.
 *
 * @param date the day the reply was delivered, or the request closed otherwise
 */
public record Outcome(ReplyKind kind, LocalDate date) {}
