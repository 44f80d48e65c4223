package org.gongkai.server.portal.content;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.portal.SiteChanged;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the key areas, year by year (重点领域年度数据). */
@Service
public class KeyFigures {

    private final FigureTable table;
    private final KeyAreas areas;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyFigures(
            FigureTable table,
            KeyAreas areas,
            Catalogue catalogue,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.areas = areas;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Figures of an area. */
    @Transactional(readOnly = true)
    YearTable of(Unit unit, KeyArea area) {
        return YearTable.of(table.of(unit, area.id()));
    }

    /** How many figures each area has; one with none is not in it. */
    @Transactional(readOnly = true)
    Map<String, Long> counts(Unit unit) {
        return table.counts(unit);
    }

    /**
     * Enters a figure, or puts another in its place.
     *
     * @throws RefusedException if a part of it cannot be, or its source is not public
     */
    @Transactional
    public void enter(Actor actor, String area, FigureEntry entry) {
        Duty duty = actor.as(Role.CLERK);
        Figure figure = new Figure(
                areas.get(area).id(),
                entry.checkedSeries(),
                entry.checkedYear(),
                entry.checkedValue(),
                entry.measure(),
                source(actor, entry.source().strip()));
        String before = table.find(actor.unit(), area, figure.series(), figure.year())
                .map(KeyFigures::digest)
                .orElse(null);
        table.put(actor, figure, Instant.ofEpochMilli(clock.millis()));
        ledger.record(actor.act(duty, "figure.entered", "key-area/" + area, before, digest(figure)));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    /**
     * Removes a figure that should not be there.
     *
     * @throws RefusedException if it is not
     */
    @Transactional
    public void remove(Actor actor, String area, String series, int year) {
        Duty duty = actor.as(Role.CLERK);
        Figure figure =
                table.find(actor.unit(), area, series, year).orElseThrow(() -> new RefusedException("refused.changed"));
        table.remove(actor.unit(), figure);
        ledger.record(actor.act(duty, "figure.removed", "key-area/" + area, digest(figure), null));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    private @Nullable Long source(Actor actor, String number) {
        return number.isEmpty()
                ? null
                : catalogue
                        .byIndexNumber(actor.unit(), number)
                        .filter(item -> !item.isWithdrawn())
                        .map(CatalogueItem::id)
                        .orElseThrow(() -> new RefusedException("refused.system.number", number));
    }

    private static String digest(Figure figure) {
        return new Digest()
                .add(figure.series())
                .add(figure.year())
                .add(figure.value())
                .add(figure.measure().name())
                .hex();
    }
}
