package org.gongkai.server.request;

import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Applicants in the database, sealed under a key of their own (申请人). */
@Repository
class Applicants {

    private static final String PARTICULARS = "applicant";
    private static final String NAME = "name";
    private static final String IDENTITY = "identity";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Applicants(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /**
     * An applicant's place and key.
     *
     * @param id number
     */
    record Place(long id, KeyId key) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Place add(Unit unit, Applicant applicant) {
        KeyId key = vault.newKey();
        long id = jdbc.sql("""
                        insert into applicant (unit_id, vault_key, kind, sealed, name_digest, identity_digest)
                        values (:unit, :key, :kind, :sealed, :name, :identity) returning id""")
                .param("unit", unit.id())
                .param("key", key.toString())
                .param("kind", applicant.kind().name())
                .param("sealed", vault.seal(key, PARTICULARS, json.writeValueAsString(applicant)))
                .param("name", digest(NAME, applicant.name()))
                .param("identity", digest(IDENTITY, applicant.identity()))
                .query(Long.class)
                .single();
        return new Place(id, key);
    }

    /** Their particulars; empty once erased. */
    Optional<Applicant> open(long id) {
        return jdbc.sql("select vault_key, sealed from applicant where id = :id and sealed is not null")
                .param("id", id)
                .query((row, index) -> json.readValue(
                        vault.open(new KeyId(row.getString("vault_key")), PARTICULARS, row.getString("sealed")),
                        Applicant.class))
                .optional();
    }

    private @Nullable String digest(String purpose, String value) {
        return value.isBlank() ? null : vault.digest(purpose, Objects.requireNonNull(value.strip()));
    }
}
