package org.gongkai.rules.form.packed;

import org.gongkai.rules.form.CellId;

/** A figure has more than two decimals, or is too large to be added up (数据超出范围). */
public final class NotPackableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient CellId cell;

    NotPackableException(CellId cell, String raw) {
        super("The figure of " + cell + " cannot be packed: " + raw);
        this.cell = cell;
    }

    /** The cell in which it stands. */
    public CellId cell() {
        return cell;
    }
}
