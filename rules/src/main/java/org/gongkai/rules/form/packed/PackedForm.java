package org.gongkai.rules.form.packed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * A form with its cells in a row (打包格式): packs the figures of a report into a record of bytes, and back. A record holds, for
 * each cell in the form's order, a number of seven bits a byte: the state for what is no number, else the number itself,
 * with a sign and whether it has decimals. A report of the form takes some 250 bytes.
 */
public final class PackedForm {

    private static final int DECIMALS = 2;
    private static final long LARGEST = 100_000_000_000_000_000L; // a thousand million million yuan

    private final ReportForm form;
    private final List<CellId> cells;
    private final Map<CellId, Integer> positions = new HashMap<>();
    private final CellType[] types;

    /** Lays a form's cells in a row, in the form's order. */
    public PackedForm(ReportForm form) {
        this.form = form;
        this.cells = form.cells();
        this.types = cells.stream().map(form::typeOf).toArray(CellType[]::new);
        for (int i = 0; i < types.length; i++) {
            positions.put(cells.get(i), i);
        }
    }

    /** The form. */
    public ReportForm form() {
        return form;
    }

    /** How many cells it has. */
    public int size() {
        return types.length;
    }

    CellType type(int position) {
        return types[position];
    }

    /** Where a cell stands in the row, -1 where the form has no such cell. */
    int position(CellId cell) {
        return positions.getOrDefault(cell, -1);
    }

    /** An empty row, to unpack into. */
    public Cells cells() {
        return new Cells(size());
    }

    /**
     * Packs the figures of a report.
     *
     * @throws NotPackableException if a number has more than two decimals or is out of all proportion
     */
    public byte[] pack(Figures figures) throws NotPackableException {
        PackedRecord record = new PackedRecord(size());
        for (int i = 0; i < size(); i++) {
            pack(record, i, figures.get(cells.get(i)));
        }
        return record.bytes();
    }

    private void pack(PackedRecord record, int position, @Nullable Figure figure) throws NotPackableException {
        if (figure == null) {
            record.put(CellState.ABSENT);
            return;
        }
        BigDecimal value = figure.value();
        if (value == null) {
            record.put(figure.isBlank() ? CellState.BLANK : CellState.UNREADABLE);
            return;
        }
        boolean money = types[position] == CellType.MONEY && value.signum() != 0;
        MoneyUnit unit = figure.unit();
        if (money && unit == null) {
            record.put(CellState.WITHOUT_UNIT);
        } else {
            record.put(hundredths(
                    position, figure, money ? Objects.requireNonNull(unit).toYuan(value) : value));
        }
    }

    private long hundredths(int position, Figure figure, BigDecimal value) throws NotPackableException {
        try {
            long hundredths = value.movePointRight(DECIMALS).longValueExact();
            if (Math.abs(hundredths) <= LARGEST) {
                return hundredths;
            }
        } catch (ArithmeticException e) {
            throw new NotPackableException(cells.get(position), figure.raw());
        }
        throw new NotPackableException(cells.get(position), figure.raw());
    }

    /**
     * Unpacks a record into a row.
     *
     * @throws IllegalArgumentException if it is no record of this form
     */
    public void unpack(byte[] record, Cells into) {
        unpack(record, 0, record.length, into);
    }

    /** The same of a record that is a part of more bytes. */
    public void unpack(byte[] bytes, int from, int to, Cells into) {
        int at = from;
        for (int i = 0; i < types.length; i++) {
            long code = 0;
            int shift = 0;
            byte next;
            do {
                if (at >= to) {
                    throw new IllegalArgumentException("A record of " + (to - from) + " bytes ends in cell " + i);
                }
                next = bytes[at++];
                code |= (long) (next & PackedRecord.SEVEN_BITS) << shift;
                shift += PackedRecord.BITS;
            } while (next < 0);
            set(into, i, code);
        }
        if (at != to) {
            throw new IllegalArgumentException("A record of form " + form.id() + " has " + (to - at) + " bytes more");
        }
    }

    private static void set(Cells into, int position, long code) {
        long number = code - PackedRecord.FIRST_NUMBER;
        if (number < 0) {
            into.states[position] = CellState.of((int) code);
            into.hundredths[position] = 0;
            return;
        }
        long zigzag = number >>> 1;
        long value = (zigzag >>> 1) ^ -(zigzag & 1);
        into.states[position] = CellState.FILLED;
        into.hundredths[position] = (number & 1) == 0 ? value * PackedRecord.HUNDRED : value;
    }

    /** The figures of a row, money in the unit that the form prescribes, else in yuan. What was no number stays none. */
    public Figures figures(Cells row) {
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            Figure figure = figure(row, i);
            if (figure != null) {
                figures.put(cells.get(i), figure);
            }
        }
        return new Figures(figures);
    }

    /** The figure of one cell of a row, as {@link #figures} gives it; null where the row has no such cell. */
    public @Nullable Figure figure(Cells row, CellId cell) {
        int position = position(cell);
        return position < 0 ? null : figure(row, position);
    }

    /** The cells of a row in which something is written that cannot be added up, in the form's order. */
    public List<CellId> unclear(Cells row) {
        return IntStream.range(0, size())
                .filter(i -> row.states[i] == CellState.UNREADABLE || row.states[i] == CellState.WITHOUT_UNIT)
                .mapToObj(cells::get)
                .toList();
    }

    private @Nullable Figure figure(Cells row, int position) {
        return switch (row.states[position]) {
            case ABSENT -> null;
            case BLANK -> Figure.blank("");
            case UNREADABLE, WITHOUT_UNIT -> Figure.unreadable("?");
            case FILLED -> figure(cells.get(position), row.hundredths[position]);
        };
    }

    Figure figure(CellId cell, long hundredths) {
        BigDecimal value = BigDecimal.valueOf(hundredths, DECIMALS).stripTrailingZeros();
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        FormColumn column = form.columnOf(cell);
        if (column.type() != CellType.MONEY) {
            return Figure.of(plain, null);
        }
        MoneyUnit unit = Objects.requireNonNullElse(column.unit(), MoneyUnit.YUAN);
        return Figure.of(unit.fromYuan(plain), unit);
    }

    List<CellId> order() {
        return cells;
    }
}
