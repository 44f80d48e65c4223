package org.gongkai.server.request.redaction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.server.platform.redaction.Area;
import org.gongkai.server.request.RequestSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Marks in the database; what they hide is sealed (遮盖标记). */
@Repository
class MarkTable {

    private static final String MARK = "partial.mark";

    private static final Comparator<Area> IN_READING_ORDER =
            Comparator.comparingInt(Area::page).thenComparingDouble(Area::y).thenComparingDouble(Area::x);

    private final JdbcClient jdbc;
    private final RequestSeals seals;
    private final JsonMapper json;

    MarkTable(JdbcClient jdbc, RequestSeals seals, JsonMapper json) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = json;
    }

    /** What is sealed of a mark. */
    private record Sealed(@Nullable String words, List<Area> places, String note) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(PartialCopy copy, @Nullable String words, List<Area> places, Reason reason, Instant at, long by) {
        Sealed sealed = new Sealed(words, places, reason.note());
        jdbc.sql("""
                        insert into partial_mark (copy_id, ground, sealed, added_at, added_by)
                        values (:copy, :ground, :sealed, :at, :by)""")
                .param("copy", copy.id())
                .param("ground", reason.ground().name())
                .param("sealed", seals.seal(copy.requestId(), MARK, json.writeValueAsString(sealed)))
                .param("at", at.toEpochMilli())
                .param("by", by)
                .update();
    }

    /** Takes a mark back; false if it is not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(PartialCopy copy, long mark) {
        return jdbc.sql("delete from partial_mark where copy_id = :copy and id = :id")
                        .param("copy", copy.id())
                        .param("id", mark)
                        .update()
                == 1;
    }

    /** The marks of a document, numbered in the order of their first places. */
    @Transactional(readOnly = true)
    public List<Mark> of(PartialCopy copy) {
        List<Mark> marks = new ArrayList<>(jdbc.sql("select * from partial_mark where copy_id = :copy order by id")
                .param("copy", copy.id())
                .query((row, index) -> mark(
                        row.getLong("id"),
                        Ground.valueOf(row.getString("ground")),
                        json.readValue(seals.open(copy.requestId(), MARK, row.getString("sealed")), Sealed.class)))
                .list());
        marks.sort(Comparator.comparing(mark -> mark.places().get(0), IN_READING_ORDER));
        for (int i = 0; i < marks.size(); i++) {
            marks.set(i, marks.get(i).numbered(i + 1));
        }
        return marks;
    }

    private static Mark mark(long id, Ground ground, Sealed sealed) {
        List<Area> places = sealed.places().stream().sorted(IN_READING_ORDER).toList();
        return new Mark(id, 0, sealed.words(), places, ground, sealed.note());
    }
}
