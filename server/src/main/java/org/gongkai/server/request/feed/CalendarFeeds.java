package org.gongkai.server.request.feed;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.RegisterFilter.State;
import org.gongkai.server.request.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The due dates of open requests for a person's own calendar program (期限日历订阅). Whoever holds the secret address reads
 * it without signing in: it names requests by number and state, never who asks or for what.
 */
@Service
public class CalendarFeeds {

    private static final Role[] READERS = {Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD};
    private static final int SECRET_BYTES = 32;
    private static final int MOST = 1_000;

    private final FeedTable table;
    private final Register register;
    private final Offices offices;
    private final Ledger ledger;
    private final MessageSource messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            FeedTable table, Register register, Offices offices, Ledger ledger, MessageSource messages, Clock clock) {
        this.table = table;
        this.register = register;
        this.offices = offices;
        this.ledger = ledger;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether a person has a role whose work has due dates. */
    public boolean isFor(Actor actor) {
        return List.of(READERS).stream().anyMatch(actor::is);
    }

    /** When the person's address was made, null while they have none. */
    @Transactional(readOnly = true)
    public @Nullable Instant madeAt(long account) {
        return table.madeAt(account).orElse(null);
    }

    /** Makes an address and gives its secret, which is kept nowhere; an earlier one opens nothing any more. */
    @Transactional
    public String make(Actor actor) {
        Duty duty = actor.asAny(READERS);
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.put(actor.account().id(), digest(secret), Instant.ofEpochMilli(clock.millis()));
        ledger.record(actor.act(duty, "calendar-feed.made", subject(actor), null, null));
        return secret;
    }

    /** Takes the address back; does nothing where there is none. */
    @Transactional
    public void revoke(Actor actor) {
        if (table.remove(actor.account().id())) {
            Duty duty = actor.duties().get(0);
            ledger.record(actor.act(duty, "calendar-feed.revoked", subject(actor), null, null));
        }
    }

    /** The calendar that a secret opens; empty of events once its person has no such role, absent for no such secret. */
    @Transactional(readOnly = true)
    public Optional<String> calendar(String secret, Locale locale) {
        return table.account(digest(secret)).map(account -> calendar(account, locale));
    }

    private String calendar(long account, Locale locale) {
        ICalendar calendar =
                new ICalendar(messages.getMessage("feed.name", null, locale), Instant.ofEpochMilli(clock.millis()));
        for (Unit unit : offices.unitsOf(account, LocalDate.now(clock))) {
            offices.actor(account, unit.id()).filter(this::isFor).ifPresent(actor -> add(actor, calendar, locale));
        }
        return calendar.end();
    }

    private void add(Actor actor, ICalendar calendar, Locale locale) {
        for (Request request : register.list(actor, new RegisterFilter(null, State.OPEN), 0, MOST)) {
            LocalDate due = request.standing().due();
            if (due != null) {
                calendar.allDay(uid(actor.unit(), request), due, summary(actor.unit(), request, locale));
            }
        }
    }

    private static String uid(Unit unit, Request request) {
        return "request-" + request.number() + "@" + unit.code() + ".gongkai";
    }

    private String summary(Unit unit, Request request, Locale locale) {
        String stage = "stage." + request.standing().stage().id();
        return messages.getMessage(
                "feed.due",
                new Object[] {unit.shortName(), request.number().toString(), messages.getMessage(stage, null, locale)},
                locale);
    }

    private static String digest(String secret) {
        return new Digest().add(secret).hex();
    }

    private static String subject(Actor actor) {
        return "account/" + actor.account().id();
    }
}
