package org.gongkai.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue in the database. */
@Repository
class CatalogueTable {

    private static final String COUNTED = " from catalogue_item where unit_id = :unit and withdrawn_at is null"
            + " and published_on >= :from and published_on <= :to";

    private final JdbcClient jdbc;

    CatalogueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(CatalogueItem item, @Nullable Long material) {
        CatalogueRecord record = item.record();
        return jdbc.sql("""
                        insert into catalogue_item (unit_id, section_id, material_id, index_number, title, summary,
                            category, topic, genre, keywords, document_number, formed_on, published_on, validity,
                            machine_readable)
                        values (:unit, :section, :material, :number, :title, :summary, :category, :topic, :genre, :keywords,
                            :document, :formed, :published, :validity, :readable) returning id""")
                .param("unit", item.unitId())
                .param("section", item.sectionId())
                .param("material", material)
                .param("number", item.indexNumber())
                .param("title", record.title())
                .param("summary", record.summary())
                .param("category", record.category())
                .param("topic", record.topic())
                .param("genre", record.genre())
                .param("keywords", record.keywords())
                .param("document", record.documentNumber())
                .param("formed", Column.of(record.formedOn()))
                .param("published", Column.of(item.publishedOn()))
                .param("validity", record.validity().name())
                .param("readable", item.machineReadable())
                .query(Long.class)
                .single();
    }

    /** Which of these index numbers are given already. */
    List<String> taken(Unit unit, Collection<String> numbers) {
        return jdbc.sql("select index_number from catalogue_item where unit_id = :unit and index_number in (:numbers)")
                .param("unit", unit.id())
                .param("numbers", numbers)
                .query(String.class)
                .list();
    }

    /** The items that have one of these titles, by what makes two entries the same. */
    List<EarlierItem.Likeness> alike(Unit unit, Collection<String> titles) {
        return jdbc.sql("""
                        select title, published_on, document_number from catalogue_item
                        where unit_id = :unit and title in (:titles)""")
                .param("unit", unit.id())
                .param("titles", titles)
                .query((row, index) -> new EarlierItem.Likeness(
                        row.getString("title"),
                        LocalDate.parse(row.getString("published_on")),
                        row.getString("document_number")))
                .list();
    }

    /** Puts a corrected record in the place of the record; number and first publication stay. */
    void update(long item, CatalogueRecord record) {
        jdbc.sql("""
                        update catalogue_item set title = :title, summary = :summary, category = :category,
                            topic = :topic, genre = :genre, keywords = :keywords, document_number = :document, formed_on = :formed,
                            validity = :validity
                        where id = :id""")
                .param("title", record.title())
                .param("summary", record.summary())
                .param("category", record.category())
                .param("topic", record.topic())
                .param("genre", record.genre())
                .param("keywords", record.keywords())
                .param("document", record.documentNumber())
                .param("formed", Column.of(record.formedOn()))
                .param("validity", record.validity().name())
                .param("id", item)
                .update();
    }

    Optional<CatalogueItem> byIndexNumber(long unit, String number) {
        return jdbc.sql("select * from catalogue_item where unit_id = :unit and index_number = :number")
                .param("unit", unit)
                .param("number", number)
                .query((row, index) -> item(row))
                .optional();
    }

    boolean withdraw(long item, Instant at, String reason) {
        return jdbc.sql("""
                        update catalogue_item set withdrawn_at = :at, withdrawn_reason = :reason
                        where id = :id and withdrawn_at is null""")
                        .param("at", Column.of(at))
                        .param("reason", reason)
                        .param("id", item)
                        .update()
                == 1;
    }

    boolean restore(long item) {
        return jdbc.sql("""
                        update catalogue_item set withdrawn_at = null, withdrawn_reason = null
                        where id = :id and withdrawn_at is not null""").param("id", item).update() == 1;
    }

    Optional<CatalogueItem> find(long id) {
        return jdbc.sql("select * from catalogue_item where id = :id")
                .param("id", id)
                .query((row, index) -> item(row))
                .optional();
    }

    List<CatalogueItem> items(Collection<Long> ids) {
        return jdbc.sql("select * from catalogue_item where id in (:ids)")
                .param("ids", ids)
                .query((row, index) -> item(row))
                .list();
    }

    long count(Unit unit, CatalogueFilter filter) {
        return counted("select count(*)", unit, filter, "").query(Long.class).single();
    }

    /** The year's figures, in one walk along the index. */
    Summary summary(Unit unit, int year) {
        return counted("""
                        select count(*) as in_all,
                            count(case when published_on >= :year then 1 end) as in_year,
                            count(case when machine_readable then 1 end) as readable""", unit, CatalogueFilter.until(year), "")
                .param("year", Column.of(CatalogueFilter.in(year).from()))
                .query((row, index) -> new Summary(
                        unit.shortName(), year, row.getLong("in_year"), row.getLong("in_all"), row.getLong("readable")))
                .single();
    }

    /** The items that a count counts, the latest first; the index finds the page before any record is read. */
    List<CatalogueItem> list(Unit unit, CatalogueFilter filter, int skip, int most) {
        String page =
                " order by published_on desc, id desc limit :most offset :skip) order by published_on desc, id desc";
        return counted("select * from catalogue_item where id in (select id", unit, filter, page)
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> item(row))
                .list();
    }

    private JdbcClient.StatementSpec counted(String select, Unit unit, CatalogueFilter filter, String rest) {
        String category = filter.category().isEmpty() ? "" : " and category = :category";
        JdbcClient.StatementSpec counted = jdbc.sql(select + COUNTED + category + rest)
                .param("unit", unit.id())
                .param("from", Column.of(filter.from()))
                .param("to", Column.of(filter.to()));
        return category.isEmpty() ? counted : counted.param("category", filter.category());
    }

    private static CatalogueItem item(ResultSet row) throws SQLException {
        CatalogueRecord record = new CatalogueRecord(
                row.getString("title"),
                row.getString("summary"),
                row.getString("category"),
                row.getString("topic"),
                row.getString("genre"),
                row.getString("keywords"),
                row.getString("document_number"),
                LocalDate.parse(row.getString("formed_on")),
                CatalogueRecord.Validity.valueOf(row.getString("validity")));
        return new CatalogueItem(
                row.getLong("id"),
                row.getLong("unit_id"),
                Column.number(row, "section_id"),
                row.getString("index_number"),
                record,
                LocalDate.parse(row.getString("published_on")),
                row.getBoolean("machine_readable"),
                Column.instant(row, "withdrawn_at"),
                row.getString("withdrawn_reason"));
    }
}
