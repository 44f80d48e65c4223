package org.gongkai.server.annual;

import java.time.Instant;
import org.gongkai.rules.form.Figure;

/**
 * A figure of the yearly sheet (年度填报项).
 *
 * @param by name of who entered it
 */
public record SheetEntry(Figure figure, Instant at, String by) {}
