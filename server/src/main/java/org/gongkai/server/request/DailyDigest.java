package org.gongkai.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Calendars;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.platform.web.WorkingDays;
import org.gongkai.server.request.RegisterFilter.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the unit's group, and who wants it by e-mail, once each working day what falls due (每日提醒): new requests, five, two and no working days left,
 * overdue ones, opinions awaited. One message instead of a flood; numbers only, never a name nor what is asked.
 */
@Component
class DailyDigest implements Chore {

    private static final int MOST = 500;
    private static final LocalTime FROM = LocalTime.of(8, 30);
    private static final List<Integer> DAYS_LEFT = List.of(0, 2, 5);

    private final RegisterList requests;
    private final Offices offices;
    private final GroupMessages messages;
    private final MessageSource words;
    private final WorkingDays days;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable LocalDate done;

    DailyDigest(
            RegisterList requests,
            Offices offices,
            GroupMessages messages,
            MessageSource words,
            WorkingDays days,
            Calendars calendars,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.requests = requests;
        this.offices = offices;
        this.messages = messages;
        this.words = words;
        this.days = days;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        boolean working = !LocalTime.now(clock).isBefore(FROM)
                && calendars.now().kindOf(today).worked();
        if (working && !today.equals(done)) {
            offices.all().forEach(unit -> transaction.executeWithoutResult(status -> tell(unit, today)));
            done = today;
        }
    }

    /** Tells a unit's group, if it has not been told today. */
    void tell(Unit unit, LocalDate today) {
        List<Request> open = requests.first(unit, new RegisterFilter(null, State.OPEN), today, MOST);
        List<String> lines = lines(open, today);
        if (!lines.isEmpty() && claim(unit, today)) {
            String text = said("digest.head", today) + String.join("", lines);
            messages.queue(unit.id(), "requests", text);
            events.publishEvent(new DigestTold(unit, today, text));
        }
    }

    private List<String> lines(List<Request> open, LocalDate today) {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "digest.overdue",
                open.stream().filter(one -> one.overdueOn(today)).toList());
        for (int left : DAYS_LEFT) {
            add(
                    lines,
                    "digest.left." + left,
                    open.stream().filter(one -> left(one, today) == left).toList());
        }
        add(
                lines,
                "digest.consulting",
                open.stream().filter(one -> one.standing().consulting()).toList());
        LocalDate since = calendars.now().workingDayBefore(today).orElse(today);
        add(
                lines,
                "digest.new",
                open.stream().filter(one -> !registered(one).isBefore(since)).toList());
        return lines;
    }

    private int left(Request request, LocalDate today) {
        LocalDate due = request.standing().due();
        Integer left = due == null || today.isAfter(due) ? null : days.between(today, due);
        return left == null ? Integer.MAX_VALUE : left;
    }

    private LocalDate registered(Request request) {
        return LocalDate.ofInstant(request.registeredAt(), clock.getZone());
    }

    private void add(List<String> lines, String key, List<Request> requests) {
        if (!requests.isEmpty()) {
            String numbers = requests.stream()
                    .map(one -> one.number().toString())
                    .collect(Collectors.joining(said("digest.comma")));
            lines.add(said(key, String.valueOf(requests.size()), numbers));
        }
    }

    private boolean claim(Unit unit, LocalDate today) {
        return jdbc.sql("insert into request_digest (unit_id, day) values (:unit, :day) on conflict do nothing")
                        .param("unit", unit.id())
                        .param("day", Column.of(today))
                        .update()
                == 1;
    }

    private String said(String key, Object... of) {
        return words.getMessage(key, of, Locale.SIMPLIFIED_CHINESE);
    }
}
