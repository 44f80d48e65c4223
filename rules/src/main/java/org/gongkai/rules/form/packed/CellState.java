package org.gongkai.rules.form.packed;

/** What stands in a packed cell (单元格状态). The order is that of the codes in a record: it never changes. */
enum CellState {
    /** The report has no such cell. */
    ABSENT,
    /** The cell is left empty. */
    BLANK,
    /** Something that is no number. */
    UNREADABLE,
    /** An amount of money without a unit: it cannot be added. */
    WITHOUT_UNIT,
    /** A number. */
    FILLED;

    private static final CellState[] ALL = values();

    static CellState of(int code) {
        return ALL[code];
    }
}
