package org.gongkai.server.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists in the database. */
@Repository
class ListTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ListTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** That an item has a place in a list. */
    record Seat(String list, long item) {}

    /** A place in a list. */
    record Place(String list, long place, long item, boolean shown) {

        Place shown(boolean now) {
            return new Place(list, place, item, now);
        }

        Place at(long other) {
            return new Place(list, other, item, shown);
        }
    }

    List<Place> placesOf(Unit unit, Collection<Long> items) {
        return items.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select list, place, item_id, shown from portal_place
                        where unit_id = :unit and item_id in (:items)""")
                        .param("unit", unit.id())
                        .param("items", items)
                        .query((row, index) -> place(row))
                        .list();
    }

    /** Shows or hides what stands at these places. */
    void change(Unit unit, List<Place> places) {
        for (Place place : places) {
            jdbc.sql("update portal_place set shown = :shown where unit_id = :unit and list = :list and place = :place")
                    .param("shown", place.shown())
                    .param("unit", unit.id())
                    .param("list", place.list())
                    .param("place", place.place())
                    .update();
            jdbc.sql("update portal_list set items = items + :more where unit_id = :unit and list = :list")
                    .param("more", place.shown() ? 1 : -1)
                    .param("unit", unit.id())
                    .param("list", place.list())
                    .update();
        }
    }

    /** Gives items, which come in the order of their days, the next places of a list. */
    List<Place> add(Unit unit, String list, List<CatalogueItem> items) {
        long last = jdbc.sql("""
                        insert into portal_list (unit_id, list, last, items, newest, in_order)
                        values (:unit, :list, :more, :more, :newest, :order)
                        on conflict (unit_id, list) do update
                        set last = portal_list.last + excluded.last, items = portal_list.items + excluded.items,
                            newest = case when excluded.newest > portal_list.newest
                                then excluded.newest else portal_list.newest end,
                            in_order = case when portal_list.newest > :oldest then :disorder else portal_list.in_order end
                        returning last""")
                .param("unit", unit.id())
                .param("list", list)
                .param("more", items.size())
                .param("newest", Column.of(items.get(items.size() - 1).publishedOn()))
                .param("oldest", Column.of(items.get(0).publishedOn()))
                .param("order", true)
                .param("disorder", false)
                .query(Long.class)
                .single();
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            places.add(new Place(
                    list, last - items.size() + 1 + index, items.get(index).id(), true));
        }
        put(unit, places);
        return places;
    }

    private void put(Unit unit, List<Place> places) {
        batch.batchUpdate(
                "insert into portal_place (unit_id, list, place, item_id, shown) values (?, ?, ?, ?, ?)",
                places.stream()
                        .map(place ->
                                new Object[] {unit.id(), place.list(), place.place(), place.item(), place.shown()})
                        .toList());
    }

    /** A list whose items did not come in the order of their days. */
    Optional<Disorder> disorder() {
        return jdbc.sql("select unit_id, list from portal_list where in_order = :no limit 1")
                .param("no", false)
                .query((row, index) -> new Disorder(row.getLong("unit_id"), row.getString("list")))
                .optional();
    }

    /** A list out of order. */
    record Disorder(long unit, String list) {}

    /** All places of a list, in order. */
    List<Place> places(Unit unit, String list) {
        return jdbc.sql("""
                        select list, place, item_id, shown from portal_place
                        where unit_id = :unit and list = :list order by place""")
                .param("unit", unit.id())
                .param("list", list)
                .query((row, index) -> place(row))
                .list();
    }

    /** Gives the items of a list other places, which are all its places. */
    void reorder(Unit unit, String list, List<Place> places) {
        jdbc.sql("delete from portal_place where unit_id = :unit and list = :list")
                .param("unit", unit.id())
                .param("list", list)
                .update();
        put(unit, places);
        jdbc.sql("update portal_list set in_order = :yes where unit_id = :unit and list = :list")
                .param("yes", true)
                .param("unit", unit.id())
                .param("list", list)
                .update();
    }

    long last(Unit unit, String list) {
        return jdbc.sql("select last from portal_list where unit_id = :unit and list = :list")
                .param("unit", unit.id())
                .param("list", list)
                .query(Long.class)
                .single();
    }

    Optional<Lists.Listed> find(Unit unit, String list) {
        return jdbc.sql("select list, last, items from portal_list where unit_id = :unit and list = :list")
                .param("unit", unit.id())
                .param("list", list)
                .query((row, index) -> listed(row.getString("list"), row.getLong("last"), row.getLong("items")))
                .optional();
    }

    List<Lists.Listed> named(Unit unit, String begin) {
        return jdbc.sql("""
                        select list, last, items from portal_list
                        where unit_id = :unit and substr(list, 1, :length) = :begin order by list""")
                .param("unit", unit.id())
                .param("begin", begin)
                .param("length", begin.length())
                .query((row, index) -> listed(row.getString("list"), row.getLong("last"), row.getLong("items")))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("list"), row.getLong("place"), row.getLong("item_id"), row.getBoolean("shown"));
    }

    /** Items shown nearest to a place, before it and after it. */
    List<Long> beside(Unit unit, Place place, int reach) {
        List<Long> items = new ArrayList<>();
        for (String side : List.of("< :place order by place desc", "> :place order by place")) {
            items.addAll(jdbc.sql("""
                            select item_id from portal_place
                            where unit_id = :unit and list = :list and shown = :shown and place\s""" + side + " limit :reach")
                    .param("unit", unit.id())
                    .param("list", place.list())
                    .param("shown", true)
                    .param("place", place.place())
                    .param("reach", reach)
                    .query(Long.class)
                    .list());
        }
        return items;
    }

    /** What is shown at places of a list, the latest first. */
    List<Place> shown(Unit unit, String list, long from, long to) {
        return jdbc.sql("""
                        select place, item_id from portal_place
                        where unit_id = :unit and list = :list and place between :from and :to and shown = :shown
                        order by place desc""")
                .param("unit", unit.id())
                .param("list", list)
                .param("from", from)
                .param("to", to)
                .param("shown", true)
                .query((row, index) -> new Place(list, row.getLong("place"), row.getLong("item_id"), true))
                .list();
    }

    private static Lists.Listed listed(String list, long last, long items) {
        return new Lists.Listed(list, (last + ListPage.PLACES - 1) / ListPage.PLACES, items);
    }
}
