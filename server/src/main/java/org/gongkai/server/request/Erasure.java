package org.gongkai.server.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what tells of an applicant once the office's retention term has ended (保存期满删除): the key first, so that
 * nothing sealed with it can ever be read, then what was sealed. Number, dates, outcome and kind of applicant stay, so that
 * statistics and the ledger do too. What another room needs longer is put off until it needs it no more.
 */
@Component
class Erasure implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final int BATCH = 100;
    private static final String ACT = "request.erased";
    private static final String PUT_OFF = "request.erasure-put-off";
    private static final String ROLE = "SYSTEM";

    private final JdbcClient jdbc;
    private final RequestTable requests;
    private final Vault vault;
    private final Offices offices;
    private final Settings settings;
    private final List<RetentionNeed> needs;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable LocalDate done;

    Erasure(
            JdbcClient jdbc,
            RequestTable requests,
            Vault vault,
            Offices offices,
            Settings settings,
            List<RetentionNeed> needs,
            Ledger ledger,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.vault = vault;
        this.offices = offices;
        this.settings = settings;
        this.needs = List.copyOf(needs);
        this.ledger = ledger;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(done)) {
            offices.all().forEach(unit -> erase(unit, today));
            done = today;
        }
    }

    /** Erases what a unit's term has ended for. */
    void erase(Unit unit, LocalDate today) {
        int years = Integer.parseInt(settings.of(unit, Setting.REQUEST_RETENTION));
        LocalDate before = today.minusYears(years);
        List<Long> due = due(unit, before, 0);
        while (!due.isEmpty()) {
            due.forEach(id -> transaction.executeWithoutResult(status -> erase(unit, id, today)));
            due = due(unit, before, due.get(due.size() - 1)); // those put off stay due
        }
    }

    /** Requests whose last entry lies before a day; one that was reopened counts from its second end. */
    private List<Long> due(Unit unit, LocalDate before, long behind) {
        return jdbc.sql("""
                        select r.id from request r join applicant p on p.id = r.applicant_id
                        where r.unit_id = :unit and r.id > :behind and r.stage = 'CLOSED' and r.outcome_on < :before
                          and p.erased_on is null and not exists (
                            select 1 from docket_entry e where e.request_id = r.id and e.on_day >= :before)
                        order by r.id limit :most""")
                .param("unit", unit.id())
                .param("behind", behind)
                .param("before", Column.of(before))
                .param("most", BATCH)
                .query(Long.class)
                .list();
    }

    private void erase(Unit unit, long id, LocalDate today) {
        Optional<String> need =
                needs.stream().flatMap(one -> one.of(unit, id, today).stream()).findFirst();
        need.ifPresentOrElse(one -> putOff(unit, id, one), () -> erase(unit, id));
    }

    /** The log says it each day, the ledger once for each that needs it. */
    private void putOff(Unit unit, long id, String need) {
        LOG.info("The applicant of request/{} is not erased yet: {} needs the papers", id, need);
        boolean known = jdbc.sql("""
                        update applicant set kept_for = :need where id = (select applicant_id from request where id = :id)
                            and (kept_for is null or kept_for <> :need)""").param("need", need).param("id", id).update() == 0;
        if (!known) {
            ledger.record(new Act(unit.code(), null, ROLE, null, PUT_OFF, "request/" + id, null, need));
        }
    }

    private void erase(Unit unit, long id) {
        vault.destroy(requests.key(id));
        events.publishEvent(new RequestErased(id));
        jdbc.sql("""
                        update applicant set sealed = null, name_digest = null, identity_digest = null, erased_on = :day,
                            kept_for = null
                        where id = (select applicant_id from request where id = :id)""")
                .param("day", Column.of(LocalDate.now(clock)))
                .param("id", id)
                .update();
        jdbc.sql("update request set asked = null where id = :id")
                .param("id", id)
                .update();
        for (String column : List.of("party", "words")) {
            jdbc.sql("update docket_entry set " + column + " = '' where request_id = :id and " + column
                            + " is not null")
                    .param("id", id)
                    .update();
        }
        ledger.record(new Act(unit.code(), null, ROLE, null, ACT, "request/" + id, null, null));
    }
}
