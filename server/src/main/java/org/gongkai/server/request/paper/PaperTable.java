package org.gongkai.server.request.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.request.RequestSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Letters of requests in the database (文书). */
@Repository
class PaperTable {

    private static final String SAID = "paper.said";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String SELECT = """
            select p.*, a.name as drafter, d.name as decider from paper p
            join request r on r.id = p.request_id join account a on a.id = p.drafted_by
            left join account d on d.id = p.decided_by
            where r.unit_id = :unit and r.asked is not null and\s""";

    private final JdbcClient jdbc;
    private final RequestSeals seals;
    private final JsonMapper json;

    PaperTable(JdbcClient jdbc, RequestSeals seals, JsonMapper json) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long add(long request, String kind, Map<String, String> fields, Instant at, long by) {
        return jdbc.sql("""
                        insert into paper (request_id, kind, stage, said, drafted_at, drafted_by)
                        values (:request, :kind, 'DRAFT', :said, :at, :by) returning id""")
                .param("request", request)
                .param("kind", kind)
                .param("said", sealed(request, fields))
                .param("at", Column.of(at))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Changes what a draft says; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(Paper paper, Map<String, String> fields, int seen) {
        return jdbc.sql("""
                        update paper set said = :said, version = version + 1
                        where id = :id and version = :seen and stage = 'DRAFT'""")
                        .param("said", sealed(paper.request(), fields))
                        .param("id", paper.id())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Notes that something that goes out with a draft changes; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean touch(Paper paper) {
        return jdbc.sql("""
                        update paper set version = version + 1
                        where id = :id and version = :seen and stage = 'DRAFT'""")
                        .param("id", paper.id())
                        .param("seen", paper.version())
                        .update()
                == 1;
    }

    /** Moves it from one stage to another; false if it has changed since it was seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(Paper paper, int seen, PaperStage to, @Nullable String because) {
        return jdbc.sql("""
                        update paper set stage = :to, returned_because = :because, version = version + 1
                        where id = :id and version = :seen and stage = :from""")
                        .param("to", to.name())
                        .param("because", because)
                        .param("id", paper.id())
                        .param("seen", seen)
                        .param("from", paper.stage().name())
                        .update()
                == 1;
    }

    /**
     * How it was approved.
     *
     * @param by account
     * @param aloneBecause why the same person drafted it; null where another did
     */
    record Approval(Instant at, long by, @Nullable String aloneBecause, int templateVersion, Paper.Files files) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void approved(Paper paper, Approval approval) {
        jdbc.sql("""
                        update paper set decided_at = :at, decided_by = :by, alone_because = :alone,
                            template_version = :template, docx_digest = :docx, pdf_digest = :pdf,
                            docx_file = :docxFile, pdf_file = :pdfFile where id = :id""")
                .param("at", Column.of(approval.at()))
                .param("by", approval.by())
                .param("alone", approval.aloneBecause())
                .param("template", approval.templateVersion())
                .param("docx", approval.files().docxDigest())
                .param("pdf", approval.files().pdfDigest())
                .param("docxFile", approval.files().docxFile())
                .param("pdfFile", approval.files().pdfFile())
                .param("id", paper.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void wentOut(Paper paper, int entry) {
        jdbc.sql("update paper set entry_number = :entry where id = :id")
                .param("entry", entry)
                .param("id", paper.id())
                .update();
    }

    Optional<Paper> find(Unit unit, long id) {
        return jdbc.sql(SELECT + "p.id = :id")
                .param("unit", unit.id())
                .param("id", id)
                .query((row, index) -> paper(row))
                .optional();
    }

    /** The letters of a request that were not thrown away, in order. */
    List<Paper> of(Unit unit, long request) {
        return jdbc.sql(SELECT + "p.request_id = :request and p.stage <> 'DISCARDED' order by p.id")
                .param("unit", unit.id())
                .param("request", request)
                .query((row, index) -> paper(row))
                .list();
    }

    /** Those that await approval, the oldest first. */
    List<Paper> submitted(Unit unit) {
        return jdbc.sql(SELECT + "p.stage = 'SUBMITTED' order by p.id")
                .param("unit", unit.id())
                .query((row, index) -> paper(row))
                .list();
    }

    /** Throws the letters of a request away; gives where their files lay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> erase(long request) {
        List<String> files = new ArrayList<>();
        for (String column : List.of("docx_file", "pdf_file")) {
            files.addAll(jdbc.sql("select " + column + " from paper where request_id = :request and " + column
                            + " is not null")
                    .param("request", request)
                    .query(String.class)
                    .list());
        }
        jdbc.sql("delete from paper where request_id = :request")
                .param("request", request)
                .update();
        return files;
    }

    private Paper paper(ResultSet row) throws SQLException {
        long request = row.getLong("request_id");
        String docx = row.getString("docx_digest");
        Long entry = Column.number(row, "entry_number");
        return new Paper(
                row.getLong("id"),
                request,
                row.getString("kind"),
                PaperStage.valueOf(row.getString("stage")),
                row.getInt("version"),
                json.readValue(seals.open(request, SAID, row.getString("said")), FIELDS),
                Instant.ofEpochMilli(row.getLong("drafted_at")),
                row.getLong("drafted_by"),
                row.getString("drafter"),
                Column.instant(row, "decided_at"),
                row.getString("decider"),
                row.getString("returned_because"),
                entry == null ? null : Math.toIntExact(entry),
                docx == null
                        ? null
                        : new Paper.Files(
                                docx,
                                row.getString("pdf_digest"),
                                row.getString("docx_file"),
                                row.getString("pdf_file")));
    }

    private String sealed(long request, Map<String, String> fields) {
        return seals.seal(request, SAID, json.writeValueAsString(fields));
    }
}
