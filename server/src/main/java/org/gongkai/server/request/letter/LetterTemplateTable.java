package org.gongkai.server.request.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices' templates in the database. */
@Repository
class LetterTemplateTable {

    private static final String SELECT =
            "select t.*, a.name as by_name from letter_template t join account a on a.id = t.account_id ";

    private final JdbcClient jdbc;

    LetterTemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LetterTemplate template) {
        jdbc.sql("""
                        insert into letter_template (unit_id, kind, version, digest, file_name, account_id, at)
                        values (:unit, :kind, :version, :digest, :name, :account, :at)""")
                .param("unit", template.unitId())
                .param("kind", template.kind())
                .param("version", template.version())
                .param("digest", template.digest())
                .param("name", template.fileName())
                .param("account", template.accountId())
                .param("at", Column.of(template.at()))
                .update();
    }

    /** The latest version of each letter that the unit ever had a template of. */
    List<LetterTemplate> latest(Unit unit) {
        return jdbc.sql(SELECT + """
                        where t.unit_id = :unit and t.version = (select max(o.version) from letter_template o
                            where o.unit_id = t.unit_id and o.kind = t.kind) order by t.kind""")
                .param("unit", unit.id())
                .query((row, index) -> template(row))
                .list();
    }

    /** All versions for a letter, the latest first. */
    List<LetterTemplate> versions(Unit unit, LetterKind kind) {
        return jdbc.sql(SELECT + "where t.unit_id = :unit and t.kind = :kind order by t.version desc")
                .param("unit", unit.id())
                .param("kind", kind.id())
                .query((row, index) -> template(row))
                .list();
    }

    /** The latest version for a letter. */
    Optional<LetterTemplate> latest(Unit unit, LetterKind kind) {
        return jdbc.sql(SELECT + "where t.unit_id = :unit and t.kind = :kind order by t.version desc limit 1")
                .param("unit", unit.id())
                .param("kind", kind.id())
                .query((row, index) -> template(row))
                .optional();
    }

    private static LetterTemplate template(ResultSet row) throws SQLException {
        return new LetterTemplate(
                row.getLong("unit_id"),
                row.getString("kind"),
                row.getInt("version"),
                row.getString("digest"),
                row.getString("file_name"),
                row.getLong("account_id"),
                row.getString("by_name"),
                Objects.requireNonNull(Column.instant(row, "at")));
    }
}
