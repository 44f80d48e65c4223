package org.gongkai.server.portal.content;

import java.time.Instant;

/**
 * A version of a service (事项版本).
 *
 * @param number counted from 1
 * @param at when it was written
 * @param by who wrote it
 * @param whatChanged what is different from the one before, empty for the first
 */
record ServiceVersion(int number, Instant at, String by, String whatChanged) {}
