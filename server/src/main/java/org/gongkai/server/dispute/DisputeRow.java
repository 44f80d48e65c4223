package org.gongkai.server.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The parts of a dispute out of its row (数据行). */
final class DisputeRow {

    private DisputeRow() {}

    static DisputeSubject subject(ResultSet row) throws SQLException {
        Long request = Column.number(row, "request_id");
        Long item = Column.number(row, "item_id");
        if (request != null) {
            RequestNumber number = new RequestNumber(row.getInt("request_year"), row.getInt("request_number"));
            return new DisputeSubject.OfRequest(request, number);
        }
        return item != null
                ? new DisputeSubject.OfItem(item, row.getString("index_number"))
                : new DisputeSubject.Earlier(row.getString("earlier"));
    }

    static Proceeding proceeding(ResultSet row) throws SQLException {
        return new Proceeding(
                row.getString("case_number"),
                row.getString("body"),
                row.getBoolean("simplified"),
                CoDefendant.valueOf(row.getString("co_defendant")),
                Column.number(row, "reconsideration_id"));
    }

    static Course course(ResultSet row) throws SQLException {
        return new Course(
                Column.day(row, "known_on"),
                Column.day(row, "filed_on"),
                Column.day(row, "accepted_on"),
                Column.day(row, "copy_on"),
                Column.day(row, "answered_on"),
                Column.day(row, "extended_to"));
    }

    static @Nullable Ending ending(ResultSet row) throws SQLException {
        LocalDate ended = Column.day(row, "ended_on");
        return ended == null
                ? null
                : new Ending(
                        DisputeResult.valueOf(row.getString("result")),
                        ended,
                        Column.day(row, "decision_on"),
                        Column.day(row, "term_on"));
    }
}
