package org.gongkai.server.request.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.request.RequestSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that go out with letters, in the database; the name is sealed (随函材料). */
@Repository
class EnclosedFileTable {

    private static final String NAME = "paper.file-name";

    private final JdbcClient jdbc;
    private final RequestSeals seals;

    EnclosedFileTable(JdbcClient jdbc, RequestSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * A file to go out.
     *
     * @param copy the partial copy that it is; null where it was uploaded
     */
    record NewFile(
            String name,
            String mediaType,
            long size,
            String digest,
            String place,
            @Nullable Long copy) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Paper paper, NewFile file, Instant at) {
        jdbc.sql("""
                        insert into paper_file (paper_id, request_id, name, media_type, size, digest, place, copy_id, added_at)
                        values (:paper, :request, :name, :type, :size, :digest, :place, :copy, :at)""")
                .param("paper", paper.id())
                .param("request", paper.request())
                .param("name", seals.seal(paper.request(), NAME, file.name()))
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("digest", file.digest())
                .param("place", file.place())
                .param("copy", file.copy())
                .param("at", Column.of(at))
                .update();
    }

    /** The files of a letter, in the order they were added. */
    List<EnclosedFile> of(Paper paper) {
        return jdbc.sql("select * from paper_file where paper_id = :paper order by id")
                .param("paper", paper.id())
                .query((row, index) -> file(row))
                .list();
    }

    /** Takes a file out again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(EnclosedFile file) {
        jdbc.sql("delete from paper_file where id = :id").param("id", file.id()).update();
    }

    /** Throws the files of a request's letters away; gives where they lay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> erase(long request) {
        return jdbc.sql("delete from paper_file where request_id = :request returning place")
                .param("request", request)
                .query(String.class)
                .list();
    }

    private EnclosedFile file(ResultSet row) throws SQLException {
        return new EnclosedFile(
                row.getLong("id"),
                seals.open(row.getLong("request_id"), NAME, row.getString("name")),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("digest"),
                row.getString("place"),
                Column.number(row, "copy_id") != null);
    }
}
