package org.gongkai.server.rollup;

import java.time.LocalDate;

/**
 * Reports that wait for the office above to decide on them (待审核年报).
 *
 * @param year report year
 * @param deadline last day for the units
 * @param reports how many
 */
record Waiting(int year, LocalDate deadline, int reports) {}
