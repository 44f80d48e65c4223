package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.report.Place;
import org.gongkai.report.read.Excerpt;
import org.gongkai.report.read.Reading;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cells that the reader could not make a number of, side by side with the page, for a person to say what stands there
 * (看不清的数据). The file and what was read of it stay as they are; what is said lies over them, with its reason.
 */
@Service
public class Clarifications {

    private final Rollups rollups;
    private final ReceivedReportTable reports;
    private final ClarificationTable table;
    private final ReportFiles files;
    private final Packing packing;
    private final Ledger ledger;
    private final Clock clock;

    Clarifications(
            Rollups rollups,
            ReceivedReportTable reports,
            ClarificationTable table,
            ReportFiles files,
            Packing packing,
            Ledger ledger,
            Clock clock) {
        this.rollups = rollups;
        this.reports = reports;
        this.table = table;
        this.files = files;
        this.packing = packing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A cell in doubt.
     *
     * @param cell which
     * @param column its column
     * @param figure as the file has it
     * @param at where it stands
     * @param excerpt what stands around it; null where the file does not say where
     * @param said what a person has said; null until then
     */
    public record Doubt(
            CellId cell,
            FormColumn column,
            Figure figure,
            Place at,
            @Nullable Excerpt excerpt,
            @Nullable Clarification said) {}

    /** The cells of a report that nobody can add up as the file has them, clarified or not. */
    @Transactional(readOnly = true)
    public List<Doubt> doubts(ReceivedReport report) {
        Reading kept = files.unclarified(report);
        return kept.report().form().cells().stream()
                .filter(cell -> isInDoubt(kept, cell))
                .map(cell -> doubt(report, kept, cell))
                .toList();
    }

    /**
     * Says what stands in a cell.
     *
     * @param typed the number
     * @param unit of money; null where the cell holds none
     * @param reason how it is known
     * @throws RefusedException if the cell is not in doubt, the number is none or lacks its unit, no reason is given, or the
     *     report is decided already or has changed
     */
    @Transactional
    public void clarify(
            Actor actor,
            int year,
            long id,
            int seen,
            CellId cell,
            String typed,
            @Nullable MoneyUnit unit,
            String reason) {
        Duty duty = actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        ReceivedReport report = rollups.report(rollup, id);
        Clarification said = said(actor, report, cell, typed, unit, reason);
        if (report.state() != ReceivedState.RECEIVED || !reports.touch(report, seen)) {
            throw new RefusedException("refused.rollup.changed");
        }
        table.put(actor, report, cell, said);
        String before = new Digest().add(said.raw()).hex();
        String after = digest(cell, said);
        ledger.record(actor.act(duty, "rollup.clarified", rollups.subject(rollup, report), before, after));
        ReceivedReport clarified = rollups.report(rollup, id);
        reports.errors(report, rollups.errors(rollup, clarified));
        reports.pack(id, packing.pack(rollup, files.kept(clarified).report().figures()));
    }

    private Clarification said(
            Actor actor, ReceivedReport report, CellId cell, String typed, @Nullable MoneyUnit unit, String reason) {
        Reading kept = files.unclarified(report);
        if (!isInDoubt(kept, cell)) {
            throw new RefusedException("refused.rollup.clear", cell.toString());
        }
        if (reason.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        Figure figure = figure(kept.report().form().columnOf(cell), typed, unit);
        String raw = Objects.requireNonNull(kept.report().figures().get(cell)).raw();
        Instant now = Instant.ofEpochMilli(clock.millis());
        return new Clarification(
                figure, raw, reason.strip(), now, actor.account().name());
    }

    private static String digest(CellId cell, Clarification said) {
        return new Digest()
                .add(cell.toString())
                .add(said.figure().raw())
                .add(String.valueOf(said.figure().unit()))
                .add(said.reason())
                .hex();
    }

    private Doubt doubt(ReceivedReport report, Reading kept, CellId cell) {
        Place at = kept.report().places().getOrDefault(cell, Place.NOWHERE);
        return new Doubt(
                cell,
                kept.report().form().columnOf(cell),
                Objects.requireNonNull(kept.report().figures().get(cell)),
                at,
                at.equals(Place.NOWHERE) ? null : files.excerpt(report, at),
                report.clarified().get(cell));
    }

    private static boolean isInDoubt(Reading kept, CellId cell) {
        Figure figure = kept.report().figures().get(cell);
        if (figure == null || figure.isBlank()) {
            return false;
        }
        BigDecimal value = figure.value();
        boolean money = kept.report().form().typeOf(cell) == CellType.MONEY;
        return value == null || (money && figure.unit() == null && value.signum() != 0);
    }

    private static Figure figure(FormColumn column, String typed, @Nullable MoneyUnit unit) {
        boolean money = column.type() == CellType.MONEY;
        if (money && unit == null) {
            throw new RefusedException("refused.rollup.money", typed);
        }
        try {
            BigDecimal value = new BigDecimal(typed.strip());
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            boolean fits = column.type() == CellType.CHANGE || value.signum() >= 0;
            if (fits && (money || whole) && value.precision() <= 18 && Math.abs(value.scale()) <= 6) {
                return Figure.of(value, money ? unit : null);
            }
        } catch (NumberFormatException e) {
            throw new RefusedException("refused.sheet." + column.type(), typed);
        }
        throw new RefusedException("refused.sheet." + column.type(), typed);
    }
}
