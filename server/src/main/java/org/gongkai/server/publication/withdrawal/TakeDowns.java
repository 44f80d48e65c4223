package org.gongkai.server.publication.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was taken down at once (紧急撤下). One authorised person does it alone, for a leaked identity number does not wait;
 * the leader in charge, who must be another, confirms it or puts the item up again.
 */
@Service
class TakeDowns implements TaskSource {

    private static final String SELECT = """
            select t.*, i.title, i.index_number, a.name from take_down t
            join catalogue_item i on i.id = t.item_id join account a on a.id = t.account_id
            where i.unit_id = :unit""";

    private final Catalogue catalogue;
    private final Amendments amendments;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakeDowns(Catalogue catalogue, Amendments amendments, Settings settings, JdbcClient jdbc, Clock clock) {
        this.catalogue = catalogue;
        this.amendments = amendments;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes an item down.
     *
     * @throws RefusedException if no reason is given, or it is down already
     */
    @Transactional
    public void takeDown(Actor actor, long item, String reason) {
        if (reason.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        Duty duty = amendments.takeDown(actor, item);
        jdbc.sql("""
                        insert into take_down (item_id, at, account_id, deputy_for, reason)
                        values (:item, :at, :account, :for, :reason)""")
                .param("item", item)
                .param("at", clock.millis())
                .param("account", actor.account().id())
                .param("for", duty.deputyFor())
                .param("reason", reason)
                .update();
    }

    /**
     * Says afterwards whether it was right.
     *
     * @param note why; where the item stays down, everybody reads it
     * @throws RefusedException if it was looked at already, by the same person who took it down, or without a note
     */
    @Transactional
    public void review(Actor actor, long id, TakeDown.Verdict verdict, String note) {
        actor.as(Role.LEADER);
        TakeDown found = find(actor, id);
        if (found.account() == actor.account().id()) {
            throw new RefusedException("refused.take-down.self");
        }
        if (note.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        close(actor, id, verdict, note);
        amendments.restore(actor, found.itemId());
        if (verdict == TakeDown.Verdict.CONFIRMED) {
            amendments.withdrawAs(actor, actor.as(Role.LEADER), found.itemId(), note);
        }
    }

    /** All of the unit, the latest first. */
    @Transactional(readOnly = true)
    public List<TakeDown> of(Actor actor) {
        actor.asAny(Role.CLERK, Role.SECRECY_REVIEWER, Role.LEADER, Role.INSPECTOR);
        return jdbc.sql(SELECT + " order by t.id desc")
                .param("unit", actor.unit().id())
                .query((row, index) -> takeDown(row))
                .list();
    }

    /** The addresses that a network in front of the site must forget, one for each page and file of the item (CDN 清除). */
    @Transactional(readOnly = true)
    public List<String> purgeList(Actor actor, long item) {
        CatalogueItem found = catalogue.own(actor, item);
        String page = settings.of(actor.unit(), Setting.SITE_ADDRESS) + "/items/" + item;
        List<String> addresses = new ArrayList<>(List.of(page));
        int files = catalogue.mostFiles(found);
        for (int position = 1; position <= files; position++) {
            addresses.add(page + "/files/" + position);
        }
        return addresses;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.LEADER)) {
            return List.of();
        }
        return of(actor).stream()
                .filter(one -> one.verdict() == null
                        && one.account() != actor.account().id())
                .map(one -> new Task("task.take-down", List.of(one.title()), "/office/take-downs", null))
                .toList();
    }

    private TakeDown find(Actor actor, long id) {
        return jdbc.sql(SELECT + " and t.id = :id")
                .param("unit", actor.unit().id())
                .param("id", id)
                .query((row, index) -> takeDown(row))
                .optional()
                .orElseThrow(() -> new RefusedException("refused.gone"));
    }

    private void close(Actor actor, long id, TakeDown.Verdict verdict, String note) {
        int closed = jdbc.sql("""
                        update take_down set reviewed_at = :at, reviewed_by = :by, verdict = :verdict, note = :note
                        where id = :id and verdict is null""")
                .param("at", clock.millis())
                .param("by", actor.account().id())
                .param("verdict", verdict.name())
                .param("note", note)
                .param("id", id)
                .update();
        if (closed == 0) {
            throw new RefusedException("refused.changed");
        }
    }

    private static TakeDown takeDown(ResultSet row) throws SQLException {
        return new TakeDown(
                row.getLong("id"),
                row.getLong("item_id"),
                row.getString("title"),
                row.getString("index_number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getLong("account_id"),
                row.getString("name"),
                row.getString("reason"),
                verdict(row.getString("verdict")),
                row.getString("note"));
    }

    private static TakeDown.@Nullable Verdict verdict(@Nullable String name) {
        return name == null ? null : TakeDown.Verdict.valueOf(name);
    }
}
