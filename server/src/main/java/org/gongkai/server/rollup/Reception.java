package org.gongkai.server.rollup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Receives the units' reports: files of any format, many at once, and what units of this installation have published (收件). */
@Service
public class Reception {

    private final Rollups rollups;
    private final ReceivedReports received;
    private final ReportFiles files;
    private final AnnualReports annual;

    Reception(Rollups rollups, ReceivedReports received, ReportFiles files, AnnualReports annual) {
        this.rollups = rollups;
        this.received = received;
        this.files = files;
        this.annual = annual;
    }

    /** Receives files; what is wrong with one is told, and the others are taken all the same. */
    public List<Receipt> receive(Actor actor, int year, List<Source> sources) {
        actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        List<Unit> units = units(rollup);
        List<Receipt> receipts = new ArrayList<>();
        for (Source source : sources) {
            receipts.add(receive(actor, rollup, new UnitMatch(units), source));
        }
        return receipts;
    }

    /**
     * Receives a file of which it is proven which unit sent it; one that names another is not taken.
     *
     * @throws org.gongkai.server.office.RefusedException if the year is not open or the unit was not invited
     */
    public Receipt receive(Actor actor, int year, Unit unit, Source source) {
        actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        Unit invited = rollups.member(rollup, unit.code()).unit();
        try {
            Taken taken = files.take(source);
            AnnualReport report = taken.reading().report();
            return new UnitMatch(units(rollup)).agrees(report, invited)
                    ? otherYear(rollup, taken.name(), report)
                            .orElseGet(() -> received.enter(actor, rollup, invited, taken))
                    : new Receipt(taken.name(), Receipt.Kind.OTHER_UNIT, taken.unitName(), null);
        } catch (UnreadableException e) {
            return new Receipt(source.name(), Receipt.Kind.UNREADABLE, "", e.reason());
        }
    }

    /** Takes over what the invited units of this installation have published and not been received for yet. */
    public List<Receipt> takeOver(Actor actor, int year) {
        actor.as(Role.DISTRICT);
        RollupYear rollup = rollups.find(actor, year);
        List<Receipt> receipts = new ArrayList<>();
        for (Unit unit : units(rollup)) {
            annual.published(unit, year).map(YearReport::frozen).ifPresent(frozen -> {
                Source source =
                        new Source(unit.shortName() + "-" + year + ".json", frozen.getBytes(StandardCharsets.UTF_8));
                receipts.add(receive(actor, rollup, new UnitMatch(List.of(unit)), source));
            });
        }
        return receipts.stream().filter(Receipt::isTaken).toList();
    }

    private Receipt receive(Actor actor, RollupYear rollup, UnitMatch match, Source source) {
        try {
            Taken taken = files.take(source);
            AnnualReport report = taken.reading().report();
            Optional<Receipt> other = otherYear(rollup, taken.name(), report);
            return other.orElseGet(() -> received.enter(actor, rollup, orNull(match.of(report)), taken));
        } catch (UnreadableException e) {
            return new Receipt(source.name(), Receipt.Kind.UNREADABLE, "", e.reason());
        }
    }

    /** A report that is not on this year, or not on its form, and what it is instead. */
    private Optional<Receipt> otherYear(RollupYear rollup, String name, AnnualReport report) {
        Integer year = report.year();
        if (year == null) {
            return Optional.of(new Receipt(name, Receipt.Kind.NO_YEAR, "", null));
        }
        if (year != rollup.year()) {
            return Optional.of(new Receipt(name, Receipt.Kind.OTHER_YEAR, String.valueOf(year), null));
        }
        String form = files.forms().forYear(rollup.year()).orElseThrow().id();
        return Objects.equals(report.form().id(), form)
                ? Optional.empty()
                : Optional.of(
                        new Receipt(name, Receipt.Kind.OTHER_FORM, report.form().source(), null));
    }

    private List<Unit> units(RollupYear rollup) {
        return rollups.members(rollup).stream().map(Member::unit).toList();
    }

    private static @Nullable Unit orNull(Optional<Unit> unit) {
        return unit.orElse(null);
    }
}
