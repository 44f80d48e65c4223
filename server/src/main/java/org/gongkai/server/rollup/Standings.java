package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units side by side, each beside its last year (各单位对比). */
@Service
public class Standings {

    private final Members members;
    private final RollupTable rollups;
    private final ReportFiles files;
    private final AnnualReports annual;
    private final Offices offices;
    private final Clock clock;

    Standings(
            Members members,
            RollupTable rollups,
            ReportFiles files,
            AnnualReports annual,
            Offices offices,
            Clock clock) {
        this.members = members;
        this.rollups = rollups;
        this.files = files;
        this.annual = annual;
        this.offices = offices;
        this.clock = clock;
    }

    /** All invited units in the order of the tree. */
    @Transactional(readOnly = true)
    public List<Standing> of(RollupYear rollup) {
        List<Member> all = members.of(rollup);
        Map<Long, Figures> before = lastYear(rollup);
        List<Figures> now = all.stream().map(this::figures).toList();
        List<Figures> last = all.stream()
                .map(member -> before.computeIfAbsent(member.unit().id(), id -> published(member.unit(), rollup)))
                .toList();
        Map<KeyFigure, BigDecimal> longest =
                longest(Stream.concat(now.stream(), last.stream()).toList());
        LocalDate today = LocalDate.now(clock);
        List<Standing> standings = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            boolean late = all.get(index).isLate(rollup.deadline(), today);
            Map<KeyFigure, Compared> key = compared(now.get(index), last.get(index), longest);
            standings.add(new Standing(all.get(index), late, now.get(index), last.get(index), key));
        }
        return standings;
    }

    /** Key figures of the region beside last year's, each drawn against the greater of the two; alone it is not drawn. */
    public Map<KeyFigure, Compared> ofRegion(Figures now, Figures before) {
        boolean alone = before.asMap().isEmpty();
        return compared(now, before, alone ? Map.of() : longest(List.of(now, before)));
    }

    /** By one figure, the greatest first; units without it last. */
    public static List<Standing> ranked(List<Standing> all, KeyFigure by) {
        Comparator<BigDecimal> greatest = Comparator.reverseOrder();
        return all.stream()
                .sorted(Comparator.comparing((Standing one) -> one.of(by).now(), Comparator.nullsLast(greatest)))
                .toList();
    }

    private Figures figures(Member member) {
        return member.shown()
                .map(report -> files.kept(report).report().figures())
                .orElse(Figures.none());
    }

    private Map<Long, Figures> lastYear(RollupYear rollup) {
        Map<Long, Figures> accepted = new HashMap<>();
        Unit above = offices.byId(rollup.unitId());
        rollups.find(above, rollup.year() - 1)
                .map(members::of)
                .orElse(List.of())
                .forEach(member -> member.accepted()
                        .ifPresent(report -> accepted.put(
                                member.unit().id(), files.kept(report).report().figures())));
        return accepted;
    }

    private Figures published(Unit unit, RollupYear rollup) {
        return annual.published(unit, rollup.year() - 1)
                .map(YearReport::frozen)
                .map(frozen -> files.kept(frozen).report().figures())
                .orElse(Figures.none());
    }

    private static Map<KeyFigure, Compared> compared(Figures now, Figures last, Map<KeyFigure, BigDecimal> longest) {
        Map<KeyFigure, Compared> compared = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            BigDecimal most = longest.getOrDefault(figure, BigDecimal.ZERO);
            compared.put(figure, new Compared(figure.of(now), figure.of(last), most));
        }
        return compared;
    }

    private static Map<KeyFigure, BigDecimal> longest(List<Figures> all) {
        Map<KeyFigure, BigDecimal> longest = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            Stream<@Nullable BigDecimal> values = all.stream().map(figure::of);
            values.filter(Objects::nonNull)
                    .map(BigDecimal.class::cast)
                    .reduce(BigDecimal::max)
                    .ifPresent(most -> longest.put(figure, most));
        }
        return longest;
    }
}
