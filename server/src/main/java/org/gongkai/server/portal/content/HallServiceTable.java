package org.gongkai.server.portal.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services in the database. */
@Repository
class HallServiceTable {

    private static final String SERVICES = """
            select h.id, h.unit_id, h.version, h.ended_on, h.ended_because, v.at, v.name, v.kind, v.audience,
                v.section_id, s.name as section
            from hall_service h join hall_service_version v on v.service_id = h.id and v.number = h.version
            join section s on s.id = v.section_id""";

    private final JdbcClient jdbc;

    HallServiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a unit, those in force and those ended, section by section. */
    List<HallService> of(Unit unit) {
        return jdbc.sql(SERVICES + " where h.unit_id = :unit order by s.id, h.id")
                .param("unit", unit.id())
                .query((row, index) -> service(row))
                .list();
    }

    Optional<HallService> find(Unit unit, long id) {
        return jdbc.sql(SERVICES + " where h.id = :id and h.unit_id = :unit")
                .param("id", id)
                .param("unit", unit.id())
                .query((row, index) -> service(row))
                .optional();
    }

    Map<ServicePart, String> texts(HallService service) {
        Map<ServicePart, String> texts = new EnumMap<>(ServicePart.class);
        jdbc.sql("select part, text from hall_service_text where service_id = :id and number = :number")
                .param("id", service.id())
                .param("number", service.version())
                .query(row -> {
                    texts.put(ServicePart.valueOf(row.getString("part")), row.getString("text"));
                });
        return texts;
    }

    /** Versions, the latest first. */
    List<ServiceVersion> versions(HallService service) {
        return jdbc.sql("""
                        select v.number, v.at, v.what_changed, a.name from hall_service_version v
                        join account a on a.id = v.account_id where v.service_id = :id order by v.number desc""")
                .param("id", service.id())
                .query((row, index) -> new ServiceVersion(
                        row.getInt("number"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("name"),
                        row.getString("what_changed")))
                .list();
    }

    long add(Unit unit) {
        return jdbc.sql("insert into hall_service (unit_id, version) values (:unit, 1) returning id")
                .param("unit", unit.id())
                .query(Long.class)
                .single();
    }

    /** False if somebody else was quicker. */
    boolean moveOn(HallService service, int seen) {
        return jdbc.sql("update hall_service set version = version + 1 where id = :id and version = :seen")
                        .param("id", service.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void addVersion(long service, ServiceEntry entry, ServiceVersion version, long account) {
        jdbc.sql("""
                        insert into hall_service_version (service_id, number, at, account_id, what_changed, name, kind,
                            audience, section_id)
                        values (:id, :number, :at, :account, :changed, :name, :kind, :audience, :section)""")
                .param("id", service)
                .param("number", version.number())
                .param("at", Column.of(version.at()))
                .param("account", account)
                .param("changed", version.whatChanged())
                .param("name", entry.name())
                .param("kind", entry.kind().name())
                .param("audience", entry.audience().name())
                .param("section", entry.section())
                .update();
        entry.texts().forEach((part, text) -> addText(service, version.number(), part, text));
    }

    private void addText(long service, int number, ServicePart part, String text) {
        jdbc.sql("insert into hall_service_text (service_id, number, part, text) values (:id, :number, :part, :text)")
                .param("id", service)
                .param("number", number)
                .param("part", part.name())
                .param("text", text)
                .update();
    }

    /** Sets or, with null, takes back the day from which it is offered no more; false if it is so already. */
    boolean end(HallService service, @Nullable LocalDate day, String reason) {
        String as = day == null ? " and ended_on is not null" : " and ended_on is null";
        return jdbc.sql("update hall_service set ended_on = :day, ended_because = :reason where id = :id" + as)
                        .param("day", Column.of(day))
                        .param("reason", reason)
                        .param("id", service.id())
                        .update()
                == 1;
    }

    private static HallService service(ResultSet row) throws SQLException {
        return new HallService(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("name"),
                PowerKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                row.getLong("section_id"),
                row.getString("section"),
                row.getInt("version"),
                Objects.requireNonNull(Column.instant(row, "at")),
                Column.day(row, "ended_on"),
                row.getString("ended_because"));
    }
}
