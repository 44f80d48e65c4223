package org.gongkai.server.portal.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.portal.SiteChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The power list and the service guide of the hall (权责清单、办事指南): article 20(5); what changed is kept. */
@Service
public class HallServices {

    private static final int LONGEST_REASON = 500;

    private final HallServiceTable table;
    private final Offices offices;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HallServices(
            HallServiceTable table, Offices offices, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.offices = offices;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** All of a unit, those ended too, section by section. */
    @Transactional(readOnly = true)
    List<HallService> of(Unit unit) {
        return table.of(unit);
    }

    /** Those that are offered. */
    @Transactional(readOnly = true)
    List<HallService> inForce(Unit unit) {
        return table.of(unit).stream().filter(HallService::isInForce).toList();
    }

    /** One of a unit, offered or not. */
    @Transactional(readOnly = true)
    Optional<HallService> find(Unit unit, long id) {
        return table.find(unit, id);
    }

    /** Its parts; one that is not said is not in it. */
    @Transactional(readOnly = true)
    Map<ServicePart, String> texts(HallService service) {
        return table.texts(service);
    }

    /** Its versions, the latest first. */
    @Transactional(readOnly = true)
    List<ServiceVersion> versions(HallService service) {
        return table.versions(service);
    }

    /**
     * Adds a service.
     *
     * @throws RefusedException if it has no name, no section, or something is too long
     */
    @Transactional
    public long add(Actor actor, ServiceEntry entry) {
        Duty duty = actor.as(Role.CLERK);
        check(actor, entry);
        long id = table.add(actor.unit());
        table.addVersion(id, entry, version(1, ""), actor.account().id());
        ledger.record(actor.act(duty, "service.added", "service/" + id, null, entry.digest()));
        events.publishEvent(new SiteChanged(actor.unit().id()));
        return id;
    }

    /**
     * Writes a new version of a service.
     *
     * @param seen number of the version that the clerk has seen
     * @throws RefusedException if it cannot be published so, it is not said what changed, or somebody else was quicker
     */
    @Transactional
    public void change(Actor actor, long id, ServiceEntry entry, String whatChanged, int seen) {
        Duty duty = actor.as(Role.CLERK);
        check(actor, entry);
        HallService service = own(actor, id);
        if (isNotAReason(whatChanged)) {
            throw new RefusedException("refused.service.changed");
        }
        if (!service.isInForce() || !table.moveOn(service, seen)) {
            throw new RefusedException("refused.changed");
        }
        table.addVersion(
                id, entry, version(seen + 1, whatChanged), actor.account().id());
        ledger.record(actor.act(duty, "service.changed", service.subject(), null, entry.digest()));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    /**
     * Ends a service from today; its page stays, and says so.
     *
     * @throws RefusedException if no reason is given, or it has ended already
     */
    @Transactional
    public void end(Actor actor, long id, String reason) {
        Duty duty = actor.as(Role.CLERK);
        HallService service = own(actor, id);
        if (isNotAReason(reason)) {
            throw new RefusedException("refused.service.end");
        }
        if (!table.end(service, LocalDate.now(clock), reason)) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "service.ended", service.subject(), null, null));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    /**
     * Offers a service again.
     *
     * @throws RefusedException if it has not ended
     */
    @Transactional
    public void resume(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        HallService service = own(actor, id);
        if (!table.end(service, null, "")) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "service.resumed", service.subject(), null, null));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    /**
     * One of the actor's unit.
     *
     * @throws RefusedException if it is another's
     */
    @Transactional(readOnly = true)
    HallService own(Actor actor, long id) {
        return table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    private void check(Actor actor, ServiceEntry entry) {
        entry.check();
        if (offices.sections(actor.unit()).stream().noneMatch(one -> one.id() == entry.section())) {
            throw new RefusedException("refused.service.section");
        }
    }

    private ServiceVersion version(int number, String whatChanged) {
        return new ServiceVersion(number, Instant.ofEpochMilli(clock.millis()), "", whatChanged);
    }

    private static boolean isNotAReason(String text) {
        return text.isBlank() || text.length() > LONGEST_REASON;
    }
}
