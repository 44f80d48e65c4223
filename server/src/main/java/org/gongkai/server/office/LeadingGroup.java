package org.gongkai.server.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's leading group for disclosure (政府信息公开领导小组): its members and their division of work, with the days of
 * appointment; it is public, and the annual report names it.
 */
@Service
public class LeadingGroup {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadingGroup(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Who was a member on a day, in the order in which they are named. */
    @Transactional(readOnly = true)
    public List<GroupMember> on(Unit unit, LocalDate day) {
        return all(unit).stream()
                .filter(member -> !member.from().isAfter(day))
                .filter(member -> member.to() == null || !member.to().isBefore(day))
                .toList();
    }

    /** Everybody who is or was a member. */
    @Transactional(readOnly = true)
    public List<GroupMember> all(Unit unit) {
        return jdbc
                .sql("select * from leading_group_member where unit_id = :unit order by from_day, id")
                .param("unit", unit.id())
                .query((row, index) -> member(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(GroupMember::place))
                .toList();
    }

    /**
     * Appoints a member.
     *
     * @throws RefusedException if name or post are missing
     */
    @Transactional
    public void appoint(Actor actor, GroupMember member) {
        Duty duty = actor.asAny(Role.ADMIN, Role.CLERK);
        if (member.name().isBlank() || member.post().isBlank()) {
            throw new RefusedException("refused.member");
        }
        long id = jdbc.sql("""
                        insert into leading_group_member (unit_id, name, post, place, work, from_day)
                        values (:unit, :name, :post, :place, :work, :from) returning id""")
                .param("unit", actor.unit().id())
                .param("name", member.name())
                .param("post", member.post())
                .param("place", member.place().name())
                .param("work", member.work())
                .param("from", Column.of(member.from()))
                .query(Long.class)
                .single();
        ledger.record(actor.act(duty, "member.appointed", "member/" + id, null, null));
        events.publishEvent(new LeadingGroupChanged(actor.unit().id()));
    }

    /**
     * Ends a membership; yesterday was its last day.
     *
     * @throws RefusedException if there is no such member
     */
    @Transactional
    public void dismiss(Actor actor, long id) {
        Duty duty = actor.asAny(Role.ADMIN, Role.CLERK);
        int ended = jdbc.sql("""
                        update leading_group_member set to_day = :day
                        where id = :id and unit_id = :unit and to_day is null""")
                .param("day", Column.of(LocalDate.now(clock).minusDays(1)))
                .param("id", id)
                .param("unit", actor.unit().id())
                .update();
        if (ended == 0) {
            throw new RefusedException("refused.person");
        }
        ledger.record(actor.act(duty, "member.dismissed", "member/" + id, null, null));
        events.publishEvent(new LeadingGroupChanged(actor.unit().id()));
    }

    private static GroupMember member(ResultSet row) throws SQLException {
        return new GroupMember(
                row.getLong("id"),
                row.getString("name"),
                row.getString("post"),
                GroupMember.Place.valueOf(row.getString("place")),
                row.getString("work"),
                LocalDate.parse(row.getString("from_day")),
                Column.day(row, "to_day"));
    }
}
