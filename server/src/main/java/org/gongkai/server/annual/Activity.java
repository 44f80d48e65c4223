package org.gongkai.server.annual;

import java.time.LocalDate;

/**
 * A training, meeting or inspection of the year (培训、会议、检查), of which chapter one tells.
 *
 * @param people how many took part; 0 where that was not counted
 */
public record Activity(long id, ActivityKind kind, LocalDate on, String title, int people) {}
