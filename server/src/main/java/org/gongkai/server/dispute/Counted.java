package org.gongkai.server.dispute;

/**
 * A dispute in the annual report's table four (表四计数).
 *
 * @param row {@code reconsideration}, {@code suit_direct} or {@code suit_after}
 * @param column {@code upheld}, {@code corrected}, {@code other} or {@code pending}
 * @param dispute id
 * @param label its case number, or before whom it is
 */
public record Counted(String row, String column, long dispute, String label) {}
