package org.gongkai.rules.form.packed;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.Relation;
import org.gongkai.rules.form.YearRelation;
import org.jspecify.annotations.Nullable;

/**
 * The cross-checks of {@link org.gongkai.rules.form.FormCheck} on packed figures (勾稽校验), R1 to R5 and Y1 to Y3: how many do
 * not hold. What exactly does not hold, the other says.
 */
public final class PackedCheck {

    private final PackedForm form;
    private final List<Balance> balances = new ArrayList<>();
    private final List<YearBalance> yearBalances = new ArrayList<>();

    /**
     * Prepares the checks of a form.
     *
     * @param lastYear form of last year's report, null where none is compared
     */
    public PackedCheck(PackedForm form, @Nullable PackedForm lastYear) {
        this.form = form;
        form.form().relations().forEach(this::prepare);
        if (lastYear != null) {
            form.form().yearRelations().forEach(relation -> prepare(relation, lastYear));
        }
    }

    /** One side of a relation: where its terms stand, which of them may be blank, whether any may where one is filled. */
    private record Side(int[] terms, boolean[] mayBeBlank, boolean blankCounts) {

        /** Whether blank, unreadable or absent terms leave the sum open. */
        boolean isOpen(Cells row) {
            boolean anyFilled = false;
            for (int term : terms) {
                anyFilled |= row.isFilled(term);
            }
            for (int i = 0; i < terms.length; i++) {
                CellState state = row.states[terms[i]];
                boolean counts = state == CellState.FILLED
                        || state == CellState.BLANK && (mayBeBlank[i] || blankCounts && anyFilled);
                if (!counts) {
                    return true;
                }
            }
            return false;
        }

        long sum(Cells row) {
            long sum = 0;
            for (int term : terms) {
                sum += row.hundredths[term];
            }
            return sum;
        }
    }

    private record Balance(Side left, Side right) {

        boolean fails(Cells row) {
            return left.sum(row) != right.sum(row) && !left.isOpen(row) && !right.isOpen(row);
        }
    }

    /** A cell of this year and the terms of last year's and this year's row that it must equal; each with its sign. */
    private record YearBalance(int cell, int[] last, long[] lastSigns, int[] own, long[] ownSigns) {

        boolean fails(Cells row, Cells lastYear) {
            if (!row.isFilled(cell)) {
                return false;
            }
            long sum = 0;
            for (int i = 0; i < last.length; i++) {
                if (last[i] < 0 || !lastYear.isFilled(last[i])) {
                    return false;
                }
                sum += lastSigns[i] * lastYear.hundredths[last[i]];
            }
            for (int i = 0; i < own.length; i++) {
                if (!row.isFilled(own[i])) {
                    return false;
                }
                sum += ownSigns[i] * row.hundredths[own[i]];
            }
            return sum != row.hundredths[cell];
        }
    }

    /** How many checks within the year a report fails. */
    public int failures(Cells row) {
        int failures = 0;
        for (Balance balance : balances) {
            failures += balance.fails(row) ? 1 : 0;
        }
        for (int i = 0; i < form.size(); i++) {
            failures += row.isFilled(i) && !fits(form.type(i), row.hundredths[i]) ? 1 : 0;
        }
        return failures;
    }

    /** How many checks against last year's report it fails. */
    public int failures(Cells row, Cells lastYear) {
        int failures = 0;
        for (YearBalance balance : yearBalances) {
            failures += balance.fails(row, lastYear) ? 1 : 0;
        }
        return failures;
    }

    private static boolean fits(CellType type, long hundredths) {
        return switch (type) {
            case COUNT -> hundredths >= 0 && hundredths % PackedRecord.HUNDRED == 0;
            case CHANGE -> hundredths % PackedRecord.HUNDRED == 0;
            case MONEY -> hundredths >= 0;
        };
    }

    private void prepare(Relation relation) {
        FormTable table = form.form().table(relation.table()).orElseThrow();
        boolean everyColumn = relation.along() == Relation.Along.EVERY_COLUMN;
        List<String> lines = everyColumn
                ? table.columns().stream().map(FormColumn::id).toList()
                : table.rows().stream().map(FormRow::id).toList();
        for (String line : lines) {
            balances.add(new Balance(
                    side(relation, everyColumn, line, relation.left()),
                    side(relation, everyColumn, line, relation.right())));
        }
    }

    private Side side(Relation relation, boolean everyColumn, String line, List<String> terms) {
        int[] positions = new int[terms.size()];
        boolean[] mayBeBlank = new boolean[terms.size()];
        for (int i = 0; i < positions.length; i++) {
            String term = terms.get(i);
            CellId cell = new CellId(relation.table(), everyColumn ? term : line, everyColumn ? line : term);
            positions[i] = form.position(cell);
            mayBeBlank[i] = relation.blankIsZero().contains(term);
        }
        return new Side(positions, mayBeBlank, relation.blankIsZero().isEmpty());
    }

    private void prepare(YearRelation relation, PackedForm lastYear) {
        for (CellId cell : form.order()) {
            CellId left = relation.left();
            boolean stands = left.table().equals(cell.table())
                    && (left.row().equals("*") || left.row().equals(cell.row()))
                    && (left.column().equals("*") || left.column().equals(cell.column()));
            if (stands) {
                List<YearRelation.Term> last = relation.right().stream()
                        .filter(YearRelation.Term::lastYear)
                        .toList();
                List<YearRelation.Term> own = relation.right().stream()
                        .filter(term -> !term.lastYear())
                        .toList();
                yearBalances.add(new YearBalance(
                        form.position(cell),
                        positions(last, cell, lastYear),
                        signs(last),
                        positions(own, cell, form),
                        signs(own)));
            }
        }
    }

    private static int[] positions(List<YearRelation.Term> terms, CellId cell, PackedForm of) {
        return terms.stream()
                .map(YearRelation.Term::cell)
                .map(term -> new CellId(
                        term.table(),
                        term.row().equals("*") ? cell.row() : term.row(),
                        term.column().equals("*") ? cell.column() : term.column()))
                .mapToInt(of::position)
                .toArray();
    }

    private static long[] signs(List<YearRelation.Term> terms) {
        return terms.stream().mapToLong(term -> term.negative() ? -1 : 1).toArray();
    }
}
