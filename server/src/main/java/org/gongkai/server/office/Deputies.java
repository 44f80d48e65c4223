package org.gongkai.server.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom, and until when (代理). A person names their own deputy, the administrator anybody's; what the
 * deputy does stands under both names.
 */
@Service
public class Deputies {

    private final Staff staff;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Deputies(Staff staff, JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those who stand in for a person of the actor's unit, now or later. */
    @Transactional(readOnly = true)
    public List<Deputy> of(Actor actor, long account) {
        return jdbc.sql("""
                        select d.id, a.role, d.deputy_id, c.name, d.from_day, d.to_day from deputy d
                        join appointment a on a.id = d.appointment_id join account c on c.id = d.deputy_id
                        where a.unit_id = :unit and a.account_id = :account and d.to_day >= :today order by d.id""")
                .param("unit", actor.unit().id())
                .param("account", account)
                .param("today", Column.of(today()))
                .query((row, index) -> new Deputy(
                        row.getLong("id"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("deputy_id"),
                        row.getString("name"),
                        LocalDate.parse(row.getString("from_day")),
                        LocalDate.parse(row.getString("to_day"))))
                .list();
    }

    /**
     * Has somebody stand in.
     *
     * @param account for whom
     * @param appointment in which of their roles
     * @param deputy who stands in, of the same unit
     * @throws RefusedException if the days are in the wrong order or gone by, or the two are one
     */
    @Transactional
    public void name(Actor actor, long account, long appointment, long deputy, LocalDate from, LocalDate to) {
        Duty duty = staff.mayChange(actor, account);
        if (to.isBefore(from) || to.isBefore(today())) {
            throw new RefusedException("refused.deputy.days");
        }
        boolean theirs = staff.appointments(actor, account).stream().anyMatch(one -> one.id() == appointment);
        boolean colleague = deputy != account && staff.isHere(actor.unit(), deputy);
        if (!theirs || !colleague) {
            throw new RefusedException("refused.deputy.whom");
        }
        jdbc.sql("""
                        insert into deputy (appointment_id, deputy_id, from_day, to_day)
                        values (:appointment, :deputy, :from, :to)""")
                .param("appointment", appointment)
                .param("deputy", deputy)
                .param("from", Column.of(from))
                .param("to", Column.of(to))
                .update();
        ledger.record(actor.act(duty, "deputy.named", "account/" + account, null, "account/" + deputy));
    }

    /** Ends a deputy's time; from tomorrow they stand in no more, or, if they had not begun, never. */
    @Transactional
    public void end(Actor actor, long account, long id) {
        Duty duty = staff.mayChange(actor, account);
        int ended = jdbc.sql("""
                        delete from deputy where id = :id and appointment_id in
                            (select id from appointment where unit_id = :unit and account_id = :account)""")
                .param("id", id)
                .param("unit", actor.unit().id())
                .param("account", account)
                .update();
        if (ended == 0) {
            throw new RefusedException("refused.person");
        }
        ledger.record(actor.act(duty, "deputy.ended", "account/" + account, null, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
