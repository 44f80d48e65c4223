package org.gongkai.server.rollup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that a unit still owes the office above (待报送年报).
 *
 * @param year report year
 * @param deadline last day
 * @param returnedBecause why the last one was returned; null where none was sent
 */
record Owed(int year, LocalDate deadline, @Nullable String returnedBecause) {}
