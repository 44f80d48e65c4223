package org.gongkai.server.request.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Tables that wait to be taken over, each sealed under a key of its own that goes with it (待导入表的暂存). */
@Repository
class HandedInTable {

    private static final String PURPOSE = "request-import.rows";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;
    private final Clock clock;

    HandedInTable(JdbcClient jdbc, Vault vault, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(Actor actor, String name, Sheet sheet) {
        KeyId key = vault.newKey();
        return jdbc.sql("""
                        insert into request_import (unit_id, account_id, vault_key, name, sealed, handed_in_at)
                        values (:unit, :account, :key, :name, :sealed, :at) returning id""")
                .param("unit", actor.unit().id())
                .param("account", actor.account().id())
                .param("key", key.toString())
                .param("name", name)
                .param("sealed", vault.seal(key, PURPOSE, json.writeValueAsString(sheet)))
                .param("at", clock.millis())
                .query(Long.class)
                .single();
    }

    /** Those of a unit, the latest first. */
    List<HandedIn> of(Unit unit) {
        return jdbc.sql("select * from request_import where unit_id = :unit order by id desc")
                .param("unit", unit.id())
                .query((row, index) -> new HandedIn(
                        row.getLong("id"), row.getString("name"), Instant.ofEpochMilli(row.getLong("handed_in_at"))))
                .list();
    }

    Optional<HandedIn> find(Unit unit, long id) {
        return of(unit).stream().filter(one -> one.id() == id).findFirst();
    }

    Sheet open(HandedIn one) {
        return jdbc.sql("select vault_key, sealed from request_import where id = :id")
                .param("id", one.id())
                .query((row, index) -> json.readValue(
                        vault.open(new KeyId(row.getString("vault_key")), PURPOSE, row.getString("sealed")),
                        Sheet.class))
                .single();
    }

    /** Forgets one with its key; false if another has done it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forget(long id) {
        Optional<KeyId> key = jdbc.sql("delete from request_import where id = :id returning vault_key")
                .param("id", id)
                .query((row, index) -> new KeyId(row.getString("vault_key")))
                .optional();
        key.ifPresent(vault::destroy);
        return key.isPresent();
    }

    /** Those handed in before an instant, of all units. */
    List<Long> before(Instant instant) {
        return jdbc.sql("select id from request_import where handed_in_at < :at order by id")
                .param("at", Column.of(instant))
                .query(Long.class)
                .list();
    }
}
