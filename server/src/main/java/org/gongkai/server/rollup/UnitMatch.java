package org.gongkai.server.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.read.UnitNames;
import org.gongkai.server.office.Unit;

/**
 * Whose a report is, by the names it gives itself (单位识别): a short name contained in a full one is the same unit. Where two
 * units fit, nobody is taken: a person says.
 */
record UnitMatch(List<Unit> units) {

    Optional<Unit> of(AnnualReport report) {
        List<String> names = Stream.of(report.unitFull(), report.unit())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(name -> !name.isBlank())
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return only(units.stream().filter(unit -> names.contains(unit.name())).toList())
                .or(() -> near(names));
    }

    /** Whether a report may be that unit's: it names it, and no other of the units. */
    boolean agrees(AnnualReport report, Unit unit) {
        return of(report)
                .or(() -> new UnitMatch(List.of(unit)).of(report))
                .filter(unit::equals)
                .isPresent();
    }

    private Optional<Unit> near(List<String> names) {
        List<Unit> near = units.stream()
                .filter(unit -> names.stream().allMatch(name -> UnitNames.meanTheSame(name, unit.name())))
                .toList();
        return only(near)
                .or(() -> only(near.stream()
                        .filter(unit -> names.contains(unit.shortName()))
                        .toList()));
    }

    private static Optional<Unit> only(List<Unit> units) {
        return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
    }
}
