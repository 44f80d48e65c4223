package org.gongkai.rules.form;

import org.jspecify.annotations.Nullable;

/**
 * A column of a form table (列).
 *
 * @param id name within its table
 * @param label wording at its head
 * @param type what its cells hold
 * @param unit the unit of money that the form itself prescribes, null where it leaves the unit to the office
 */
public record FormColumn(
        String id, Label label, CellType type, @Nullable MoneyUnit unit) {}
