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
    private final Packing packing;
    private final PublishedKeys published;
    private final Offices offices;
    private final Clock clock;

    Standings(
            Members members,
            RollupTable rollups,
            Packing packing,
            PublishedKeys published,
            Offices offices,
            Clock clock) {
        this.members = members;
        this.rollups = rollups;
        this.packing = packing;
        this.published = published;
        this.offices = offices;
        this.clock = clock;
    }

    /** All invited units in the order of the tree. */
    @Transactional(readOnly = true)
    public List<Standing> of(RollupYear rollup) {
        List<Member> all = members.of(rollup);
        List<KeyFigures> now = now(rollup, all);
        List<KeyFigures> last = lastYear(rollup, all);
        Map<KeyFigure, BigDecimal> longest =
                longest(Stream.concat(now.stream(), last.stream()).toList());
        LocalDate today = LocalDate.now(clock);
        List<Standing> standings = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            boolean late = all.get(index).isLate(rollup.deadline(), today);
            Map<KeyFigure, Compared> key = compared(now.get(index), last.get(index), longest);
            standings.add(new Standing(all.get(index), late, key));
        }
        return standings;
    }

    /** Key figures of the region beside last year's, each drawn against the greater of the two; alone it is not drawn. */
    public Map<KeyFigure, Compared> ofRegion(Figures now, Figures before) {
        KeyFigures mine = KeyFigures.of(now);
        KeyFigures last = KeyFigures.of(before);
        boolean alone = before.asMap().isEmpty();
        return compared(mine, last, alone ? Map.of() : longest(List.of(mine, last)));
    }

    /** By one figure, the greatest first; units without it last. */
    public static List<Standing> ranked(List<Standing> all, KeyFigure by) {
        Comparator<BigDecimal> greatest = Comparator.reverseOrder();
        return all.stream()
                .sorted(Comparator.comparing((Standing one) -> one.of(by).now(), Comparator.nullsLast(greatest)))
                .toList();
    }

    private List<KeyFigures> now(RollupYear rollup, List<Member> all) {
        PackedYear packed = packing.year(rollup);
        return all.stream()
                .map(member -> member.shown().map(packed::keys).orElse(KeyFigures.NONE))
                .toList();
    }

    /** Of what was accepted last year; of what the unit published itself where nothing was. */
    private List<KeyFigures> lastYear(RollupYear rollup, List<Member> all) {
        Unit above = offices.byId(rollup.unitId());
        Map<Long, KeyFigures> accepted =
                rollups.find(above, rollup.year() - 1).map(this::accepted).orElse(Map.of());
        PublishedKeys.Year own = published.of(rollup.year() - 1);
        return all.stream()
                .map(Member::unit)
                .map(unit -> accepted.containsKey(unit.id()) ? accepted.get(unit.id()) : own.of(unit))
                .toList();
    }

    private Map<Long, KeyFigures> accepted(RollupYear rollup) {
        PackedYear packed = packing.year(rollup);
        Map<Long, KeyFigures> accepted = new HashMap<>();
        for (Member member : members.of(rollup)) {
            member.accepted().ifPresent(report -> accepted.put(member.unit().id(), packed.keys(report)));
        }
        return accepted;
    }

    private static Map<KeyFigure, Compared> compared(
            KeyFigures now, KeyFigures last, Map<KeyFigure, BigDecimal> longest) {
        Map<KeyFigure, Compared> compared = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            BigDecimal most = longest.getOrDefault(figure, BigDecimal.ZERO);
            compared.put(figure, new Compared(now.get(figure), last.get(figure), most));
        }
        return compared;
    }

    private static Map<KeyFigure, BigDecimal> longest(List<KeyFigures> all) {
        Map<KeyFigure, BigDecimal> longest = new EnumMap<>(KeyFigure.class);
        for (KeyFigure figure : KeyFigure.values()) {
            Stream<@Nullable BigDecimal> values = all.stream().map(one -> one.get(figure));
            values.filter(Objects::nonNull)
                    .map(BigDecimal.class::cast)
                    .reduce(BigDecimal::max)
                    .ifPresent(most -> longest.put(figure, most));
        }
        return longest;
    }
}
