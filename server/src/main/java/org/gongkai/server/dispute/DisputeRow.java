package org.gongkai.server.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/** The parts of a dispute out of its row, and into it (数据行). */
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
        return ending(row, "");
    }

    static @Nullable Appeal appeal(ResultSet row) throws SQLException {
        Ending judgment = ending(row, "first_");
        return judgment == null
                ? null
                : new Appeal(
                        judgment,
                        Appellant.valueOf(row.getString("appealed_by")),
                        LocalDate.parse(row.getString("appealed_on")),
                        row.getString("appeal_court"),
                        row.getString("appeal_case"));
    }

    private static @Nullable Ending ending(ResultSet row, String first) throws SQLException {
        LocalDate ended = Column.day(row, first + "ended_on");
        return ended == null
                ? null
                : new Ending(
                        DisputeResult.valueOf(row.getString(first + "result")),
                        ended,
                        Column.day(row, first + "decision_on"),
                        Column.day(row, first + "term_on"));
    }

    /** What may change of a dispute, by the names of its parameters. */
    static Map<String, @Nullable Object> values(Dispute dispute) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Proceeding proceeding = dispute.proceeding();
        values.put("reconsideration", proceeding.reconsideration());
        values.put("case", proceeding.caseNumber());
        values.put("body", proceeding.body());
        values.put("simplified", proceeding.simplified());
        values.put("co", proceeding.coDefendant().name());
        Course course = dispute.course();
        values.put("known", Column.of(course.knownOn()));
        values.put("filed", Column.of(course.filedOn()));
        values.put("accepted", Column.of(course.acceptedOn()));
        values.put("copy", Column.of(course.copyOn()));
        values.put("answered", Column.of(course.answeredOn()));
        values.put("extended", Column.of(course.extendedTo()));
        values.put("reopened", dispute.reopened());
        put(values, dispute.ending(), "");
        put(values, dispute.appeal());
        return values;
    }

    private static void put(Map<String, @Nullable Object> values, @Nullable Appeal appeal) {
        put(values, appeal == null ? null : appeal.judgment(), "first_");
        values.put("appellant", appeal == null ? null : appeal.by().name());
        values.put("appealed", appeal == null ? null : Column.of(appeal.on()));
        values.put("appeal_court", appeal == null ? null : appeal.court());
        values.put("appeal_case", appeal == null ? null : appeal.caseNumber());
    }

    private static void put(Map<String, @Nullable Object> values, @Nullable Ending ending, String first) {
        values.put(first + "result", ending == null ? null : ending.result().name());
        values.put(first + "ended", ending == null ? null : Column.of(ending.endedOn()));
        values.put(first + "decision", ending == null ? null : Column.of(ending.decisionOn()));
        values.put(first + "term", ending == null ? null : Column.of(ending.term()));
    }
}
