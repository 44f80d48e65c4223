package org.gongkai.server.office;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has left a unit (离岗交接); what is open in their hands goes to the successor, in the same transaction.
 *
 * @param unit the unit
 * @param account who left
 * @param successor who takes over, null for nobody
 */
public record PersonLeft(Unit unit, long account, @Nullable Long successor) {}
