package org.gongkai.server.platform.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.server.platform.data.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The data keys, wrapped, and the fingerprints of the master keys (密钥表). */
@Repository
class KeyTable {

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A data key.
     *
     * @param wrapped null once it is destroyed
     * @param destroyedOn null as long as it is not
     */
    record Row(
            KeyId id, @Nullable Wrapped wrapped, @Nullable LocalDate destroyedOn) {}

    /** Gives whether it was inserted: a key is not if its master key was retired meanwhile. */
    boolean insert(KeyId id, Wrapped wrapped, LocalDate day) {
        return jdbc.sql("""
                                insert into vault_key (id, master, wrapped, made_on)
                                select :id, number, :wrapped, :day from vault_master where number = :master""")
                        .param("id", id.value())
                        .param("master", wrapped.master())
                        .param("wrapped", wrapped.text())
                        .param("day", Column.of(day))
                        .update()
                == 1;
    }

    Optional<Row> find(KeyId id) {
        return jdbc.sql("select * from vault_key where id = :id")
                .param("id", id.value())
                .query((row, index) -> row(row))
                .optional();
    }

    /** Keys that are not wrapped by the newest master key. */
    List<Row> behind(int newest, int most) {
        return jdbc.sql("select * from vault_key where master < :newest order by master, id limit :most")
                .param("newest", newest)
                .param("most", most)
                .query((row, index) -> row(row))
                .list();
    }

    /** Puts a key's new wrapping in the place of the old, unless it was destroyed meanwhile. */
    int rewrap(KeyId id, Wrapped old, Wrapped now) {
        return jdbc.sql("update vault_key set master = :master, wrapped = :now where id = :id and wrapped = :old")
                .param("master", now.master())
                .param("now", now.text())
                .param("id", id.value())
                .param("old", old.text())
                .update();
    }

    /** Does nothing to a key that is destroyed already. */
    void destroy(KeyId id, LocalDate day) {
        jdbc.sql("""
                        update vault_key set master = null, wrapped = null, destroyed_on = :day
                        where id = :id and destroyed_on is null""").param("day", Column.of(day)).param("id", id.value()).update();
    }

    /** By number of the master key, read in the caller's transaction if there is one; 0 is the key of look-ups. */
    @Transactional(readOnly = true)
    Map<Integer, String> fingerprints() {
        Map<Integer, String> fingerprints = new TreeMap<>();
        jdbc.sql("select number, fingerprint from vault_master").query((ResultSet row) -> {
            fingerprints.put(row.getInt("number"), row.getString("fingerprint"));
        });
        return fingerprints;
    }

    void record(Map<Integer, String> fingerprints) {
        fingerprints.forEach((number, fingerprint) -> jdbc.sql("""
                                insert into vault_master (number, fingerprint) values (:number, :fingerprint)
                                on conflict (number) do nothing""")
                .param("number", number)
                .param("fingerprint", fingerprint)
                .update());
    }

    /** Forgets the master keys before the newest; the database refuses if a key is still wrapped by one. */
    void retire(int newest) {
        jdbc.sql("delete from vault_master where number > 0 and number < :newest")
                .param("newest", newest)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        String text = row.getString("wrapped");
        return new Row(
                new KeyId(row.getString("id")),
                text == null ? null : new Wrapped(row.getInt("master"), text),
                Column.day(row, "destroyed_on"));
    }
}
