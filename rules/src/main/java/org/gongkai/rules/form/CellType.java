package org.gongkai.rules.form;

/** What a cell may hold, and so what relation R5 asks of it. */
public enum CellType {
    /** A whole number, 0 or more (数量). */
    COUNT,
    /** A whole number with or without sign (增/减). */
    CHANGE,
    /** An amount of money, 0 or more, decimals allowed (金额). */
    MONEY
}
