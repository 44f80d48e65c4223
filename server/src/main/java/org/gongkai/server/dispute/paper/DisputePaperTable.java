package org.gongkai.server.dispute.paper;

import java.time.Instant;
import java.util.List;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The papers of disputes in the database (案卷材料目录). */
@Repository
class DisputePaperTable {

    private static final String NAME = "dispute.paper-name"; // a file is often named after a person

    private final JdbcClient jdbc;
    private final Vault vault;

    DisputePaperTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A paper that comes in. */
    record Added(long dispute, DisputePaper.Kind kind, String name, long size, String file) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(Added paper, KeyId key, Instant at, long by) {
        return jdbc.sql("""
                        insert into dispute_paper (dispute_id, kind, name, size, file, kept_at, kept_by)
                        values (:dispute, :kind, :name, :size, :file, :at, :by) returning id""")
                .param("dispute", paper.dispute())
                .param("kind", paper.kind().name())
                .param("name", vault.seal(key, NAME, paper.name()))
                .param("size", paper.size())
                .param("file", paper.file())
                .param("at", at.toEpochMilli())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    List<DisputePaper> of(long dispute, KeyId key) {
        return jdbc.sql("""
                        select p.*, a.name as keeper from dispute_paper p join account a on a.id = p.kept_by
                        where p.dispute_id = :dispute order by p.id""")
                .param("dispute", dispute)
                .query((row, index) -> new DisputePaper(
                        row.getLong("id"),
                        row.getLong("dispute_id"),
                        DisputePaper.Kind.valueOf(row.getString("kind")),
                        vault.open(key, NAME, row.getString("name")),
                        row.getLong("size"),
                        row.getString("file"),
                        Instant.ofEpochMilli(row.getLong("kept_at")),
                        row.getString("keeper")))
                .list();
    }

    /** Whether a dispute has any; asked before its key is, which may have been destroyed. */
    boolean hasAny(long dispute) {
        return jdbc.sql("select count(*) from dispute_paper where dispute_id = :dispute")
                        .param("dispute", dispute)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(long id) {
        return jdbc.sql("delete from dispute_paper where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Removes the papers of a request's disputes; gives where the files lie. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> erase(long request) {
        return jdbc.sql("""
                        delete from dispute_paper where dispute_id in (select id from dispute where request_id = :request)
                        returning file""").param("request", request).query(String.class).list();
    }
}
