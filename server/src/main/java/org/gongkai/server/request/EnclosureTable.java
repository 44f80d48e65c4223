package org.gongkai.server.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applicants' papers in the database; the name is sealed, it often tells of a person (附件). */
@Repository
class EnclosureTable {

    private static final String NAME = "enclosure.name";
    private static final String SELECT = """
            select e.*, p.vault_key from enclosure e join request r on r.id = e.request_id
            join applicant p on p.id = r.applicant_id where e.request_id = :request\s""";

    private final JdbcClient jdbc;
    private final Vault vault;

    EnclosureTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long request, KeyId key, NewEnclosure paper, String digest, Instant at) {
        jdbc.sql("""
                        insert into enclosure (request_id, name, media_type, size, digest, received_at)
                        values (:request, :name, :type, :size, :digest, :at)""")
                .param("request", request)
                .param("name", vault.seal(key, NAME, paper.name()))
                .param("type", paper.mediaType())
                .param("size", paper.size())
                .param("digest", digest)
                .param("at", Column.of(at))
                .update();
    }

    List<Enclosure> of(long request) {
        return jdbc.sql(SELECT + "order by e.id")
                .param("request", request)
                .query((row, index) -> enclosure(row))
                .list();
    }

    Optional<Enclosure> find(long request, long id) {
        return jdbc.sql(SELECT + "and e.id = :id")
                .param("request", request)
                .param("id", id)
                .query((row, index) -> enclosure(row))
                .optional();
    }

    /** Throws the papers of a request away; gives where their files lay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> erase(long request) {
        return jdbc.sql("delete from enclosure where request_id = :request returning digest")
                .param("request", request)
                .query(String.class)
                .list();
    }

    private Enclosure enclosure(ResultSet row) throws SQLException {
        KeyId key = new KeyId(row.getString("vault_key"));
        return new Enclosure(
                row.getLong("id"),
                row.getLong("request_id"),
                vault.open(key, NAME, row.getString("name")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("digest"),
                Objects.requireNonNull(Column.instant(row, "received_at")));
    }
}
