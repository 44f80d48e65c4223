package org.gongkai.server.publication.withdrawal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Category;
import org.gongkai.server.publication.PublicationTerm;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be withdrawn within a term of its kind (限期撤回): a penalty decision that was changed, revoked or held
 * unlawful goes within 3 working days, with its reasons (行政处罚法 48).
 */
@Service
class DueWithdrawals implements TaskSource {

    private final Catalogue catalogue;
    private final Categories categories;
    private final PublicationTerm term;
    private final JdbcClient jdbc;
    private final Ledger ledger;

    DueWithdrawals(Catalogue catalogue, Categories categories, PublicationTerm term, JdbcClient jdbc, Ledger ledger) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.term = term;
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * A withdrawal that is due.
     *
     * @param causedOn day on which the ground fell away
     * @param dueOn last day, null while the calendar of its year is not loaded
     * @param reason what happened to the decision
     */
    record Due(LocalDate causedOn, @Nullable LocalDate dueOn, String reason) {}

    /** The term of an item's kind, empty where no law sets one. */
    Optional<Category.Withdrawal> termOf(CatalogueItem item) {
        return Optional.ofNullable(categories.get(item.record().category()).withdrawal());
    }

    @Transactional(readOnly = true)
    public Optional<Due> of(CatalogueItem item) {
        return jdbc.sql("select * from withdrawal_due where item_id = :item")
                .param("item", item.id())
                .query((row, index) -> new Due(
                        LocalDate.parse(row.getString("caused_on")),
                        Column.day(row, "due_on"),
                        row.getString("reason")))
                .optional();
    }

    /**
     * Notes that the ground of an item has fallen away; from now on its withdrawal is due.
     *
     * @throws RefusedException if its kind has no term, it is withdrawn, or no reason is given
     */
    @Transactional
    public void note(Actor actor, long itemId, LocalDate causedOn, String reason) {
        Duty duty = actor.as(Role.CLERK);
        CatalogueItem item = catalogue.own(actor, itemId);
        Category.Withdrawal withdrawal = termOf(item)
                .filter(found -> !item.isWithdrawn())
                .orElseThrow(() -> new RefusedException("refused.changed"));
        if (reason.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        jdbc.sql("""
                        insert into withdrawal_due (item_id, caused_on, due_on, reason)
                        values (:item, :caused, :due, :reason)
                        on conflict (item_id) do update
                        set caused_on = excluded.caused_on, due_on = excluded.due_on, reason = excluded.reason""")
                .param("item", itemId)
                .param("caused", Column.of(causedOn))
                .param("due", Column.of(term.lastDayToWithdraw(withdrawal, causedOn)))
                .param("reason", reason)
                .update();
        ledger.record(actor.act(duty, "item.withdrawal-due", "item/" + itemId, null, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.CLERK)) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.id, i.title, d.due_on from withdrawal_due d join catalogue_item i on i.id = d.item_id
                        where i.unit_id = :unit and i.withdrawn_at is null order by d.due_on""")
                .param("unit", actor.unit().id())
                .query((row, index) -> new Task(
                        "task.withdrawal",
                        List.of(row.getString("title")),
                        "/office/items/" + row.getLong("id"),
                        Column.day(row, "due_on")))
                .list();
    }
}
