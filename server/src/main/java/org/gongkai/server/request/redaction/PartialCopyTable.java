package org.gongkai.server.request.redaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.request.RequestSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Documents of partial disclosure in the database; their names and what the finders saw are sealed (部分公开的文件). */
@Repository
class PartialCopyTable {

    private static final String NAME = "partial.name";
    private static final String PROPOSALS = "partial.proposals";
    private static final String SELECT = """
            select c.*, o.name as opener, m.name as maker from partial_copy c
            join account o on o.id = c.opened_by left join account m on m.id = c.made_by where\s""";

    private final JdbcClient jdbc;
    private final RequestSeals seals;
    private final JsonMapper json;

    PartialCopyTable(JdbcClient jdbc, RequestSeals seals, JsonMapper json) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
    }

    /** Where the sealed files of a document lie in the store; no result where none stands. */
    record Files(String original, String working, @Nullable String result) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(long request, String name, OpenedDocument opened, Files files, Instant at, long by) {
        return jdbc.sql("""
                        insert into partial_copy (request_id, name, format, original, working, sheets, proposals,
                            state, revision, opened_at, opened_by)
                        values (:request, :name, :format, :original, :working, :sheets, :proposals, 'DRAFT', 0,
                            :at, :by) returning id""")
                .param("request", request)
                .param("name", seals.seal(request, NAME, name))
                .param("format", opened.format().name())
                .param("original", files.original())
                .param("working", files.working())
                .param("sheets", Sheet.written(opened.pages()))
                .param("proposals", seals.seal(request, PROPOSALS, json.writeValueAsString(opened.proposals())))
                .param("at", at.toEpochMilli())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<PartialCopy> of(long request) {
        return jdbc.sql(SELECT + "c.request_id = :request order by c.id desc")
                .param("request", request)
                .query((row, index) -> copy(row))
                .list();
    }

    /** Those of a unit on which somebody is at work, the oldest first. */
    @Transactional(readOnly = true)
    public List<PartialCopy> drafts(long unit, int most) {
        return jdbc.sql(SELECT + """
                        c.state = 'DRAFT' and c.request_id in
                            (select id from request where unit_id = :unit and asked is not null)
                        order by c.id limit :most""")
                .param("unit", unit)
                .param("most", most)
                .query((row, index) -> copy(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PartialCopy> find(long request, long id) {
        return jdbc.sql(SELECT + "c.request_id = :request and c.id = :id")
                .param("request", request)
                .param("id", id)
                .query((row, index) -> copy(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public Files files(long id) {
        return jdbc.sql("select original, working, result from partial_copy where id = :id")
                .param("id", id)
                .query((row, index) -> files(row))
                .single();
    }

    @Transactional(readOnly = true)
    public List<Proposal> proposals(PartialCopy copy) {
        String sealed = jdbc.sql("select proposals from partial_copy where id = :id")
                .param("id", copy.id())
                .query(String.class)
                .single();
        return List.of(json.readValue(seals.open(copy.requestId(), PROPOSALS, sealed), Proposal[].class));
    }

    /** Marks change, so that what was made stands no more; false if the document has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(PartialCopy copy, State state, int seen) {
        return jdbc.sql("""
                        update partial_copy set state = :state, revision = revision + 1, result = null,
                            result_digest = null, made_at = null, made_by = null
                        where id = :id and revision = :seen and state <> 'DISCARDED'""")
                        .param("state", state.name())
                        .param("id", copy.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** A copy was made of the marks as they were seen; false if they have changed since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean made(PartialCopy copy, int seen, String result, String digest, Instant at, long by) {
        return jdbc.sql("""
                        update partial_copy set state = 'MADE', revision = revision + 1, result = :result,
                            result_digest = :digest, made_at = :at, made_by = :by
                        where id = :id and revision = :seen and state <> 'DISCARDED'""")
                        .param("result", result)
                        .param("digest", digest)
                        .param("at", at.toEpochMilli())
                        .param("by", by)
                        .param("id", copy.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Throws the documents of a request away; gives where their files lay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Files> erase(long request) {
        List<Files> files = jdbc.sql("select original, working, result from partial_copy where request_id = :request")
                .param("request", request)
                .query((row, index) -> files(row))
                .list();
        jdbc.sql("delete from partial_mark where copy_id in (select id from partial_copy where request_id = :request)")
                .param("request", request)
                .update();
        jdbc.sql("delete from partial_copy where request_id = :request")
                .param("request", request)
                .update();
        return files;
    }

    private static Files files(ResultSet row) throws SQLException {
        return new Files(row.getString("original"), row.getString("working"), row.getString("result"));
    }

    private PartialCopy copy(ResultSet row) throws SQLException {
        long request = row.getLong("request_id");
        return new PartialCopy(
                row.getLong("id"),
                request,
                seals.open(request, NAME, row.getString("name")),
                Format.valueOf(row.getString("format")),
                Sheet.read(row.getString("sheets")),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                row.getString("opener"),
                result(row));
    }

    private static PartialCopy.@Nullable Result result(ResultSet row) throws SQLException {
        String digest = row.getString("result_digest");
        return digest == null
                ? null
                : new PartialCopy.Result(digest, Instant.ofEpochMilli(row.getLong("made_at")), row.getString("maker"));
    }
}
