package org.gongkai.server.portal.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.portal.SiteChanged;
import org.gongkai.server.portal.store.Language;
import org.gongkai.server.portal.store.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how often items were read, and once an hour what was read most of late (阅读统计). */
@Component
class Readings implements Chore {

    private static final Pattern ITEM = Pattern.compile("/items/([0-9]+)");
    private static final int LATELY_DAYS = 30;

    private final Views views;
    private final ReadingTable table;
    private final Offices offices;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private @Nullable LocalDateTime ranked;

    Readings(
            Views views,
            ReadingTable table,
            Offices offices,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.views = views;
        this.table = table;
        this.offices = offices;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run() {
        writeDown();
        LocalDateTime hour = LocalDateTime.now(clock).truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(ranked) || table.isUnranked()) {
            offices.all().forEach(this::rank);
        }
        ranked = hour;
    }

    void writeDown() {
        Map<Long, Long> readings = new HashMap<>();
        views.take().forEach((address, count) -> {
            Matcher item = ITEM.matcher(Language.of(address).path(address));
            if (item.matches()) {
                readings.merge(Long.valueOf(item.group(1)), count, Long::sum);
            }
        });
        if (!readings.isEmpty()) {
            table.add(LocalDate.now(clock), readings);
        }
    }

    /** The front page is only rendered anew where the order has changed. */
    void rank(Unit unit) {
        List<Long> most = table.count(unit, LocalDate.now(clock).minusDays(LATELY_DAYS));
        if (!most.equals(table.mostRead(unit))) {
            transactions.executeWithoutResult(status -> {
                table.replace(unit, most);
                events.publishEvent(new SiteChanged(unit.id()));
            });
        }
    }
}
