package org.gongkai.server.rollup;

import java.time.Instant;
import org.gongkai.rules.form.Figure;

/**
 * A figure that a person has read off the page where the reader could not (人工确认的数据).
 *
 * @param figure what it is
 * @param raw what the file says
 * @param reason why it is that
 * @param at when it was said
 * @param by name of who said it
 */
public record Clarification(Figure figure, String raw, String reason, Instant at, String by) {}
