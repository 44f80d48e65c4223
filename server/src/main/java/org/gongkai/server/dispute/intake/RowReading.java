package org.gongkai.server.dispute.intake;

import java.time.LocalDate;
import java.util.Arrays;
import org.gongkai.server.dispute.CoDefendant;
import org.gongkai.server.dispute.Course;
import org.gongkai.server.dispute.DisputeKind;
import org.gongkai.server.dispute.DisputeResult;
import org.gongkai.server.dispute.Ending;
import org.gongkai.server.dispute.NewDispute;
import org.gongkai.server.dispute.Proceeding;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.tables.WrittenDays;
import org.jspecify.annotations.Nullable;

/** What a row says (读取一行); all methods throw {@link RefusedException} for a word or a day that is none. */
final class RowReading {

    private final DisputeSheet.Row row;
    private final SheetWords words;

    RowReading(DisputeSheet.Row row, SheetWords words) {
        this.row = row;
        this.words = words;
    }

    NewDispute dispute(@Nullable Long reconsideration) {
        DisputeKind kind = words.value(row, Heading.KIND, DisputeKind.class, "dispute.kind.")
                .orElseThrow(() -> new RefusedException(
                        "refused.dispute.import.word", words.own(Heading.KIND.key()), "", kinds()));
        CoDefendant beside = words.value(row, Heading.CO_DEFENDANT, CoDefendant.class, "dispute.co-defendant.")
                .orElse(CoDefendant.NONE);
        Proceeding proceeding = new Proceeding(
                row.get(Heading.CASE_NUMBER), row.get(Heading.BODY), yes(Heading.SIMPLIFIED), beside, reconsideration);
        return new NewDispute(kind, row.get(Heading.ABOUT), yes(Heading.EARLIER), proceeding, course());
    }

    /** How it ended; null while it runs. */
    @Nullable
    Ending ending() {
        DisputeResult result = words.value(row, Heading.RESULT, DisputeResult.class, "dispute.result.")
                .orElse(null);
        LocalDate ended = day(Heading.ENDED_ON);
        if ((result == null) != (ended == null)) {
            throw new RefusedException("refused.dispute.import.end");
        }
        return result == null || ended == null ? null : new Ending(result, ended, day(Heading.DECISION_ON), null);
    }

    private Course course() {
        return new Course(
                day(Heading.KNOWN_ON),
                day(Heading.FILED_ON),
                day(Heading.ACCEPTED_ON),
                day(Heading.COPY_ON),
                day(Heading.ANSWERED_ON),
                null);
    }

    private boolean yes(Heading heading) {
        return words.names(row.get(heading), "dispute.import.yes");
    }

    private String kinds() {
        return String.join(
                " / ",
                Arrays.stream(DisputeKind.values())
                        .map(kind -> words.own("dispute.kind." + kind))
                        .toList());
    }

    private @Nullable LocalDate day(Heading heading) {
        String cell = row.get(heading);
        return cell.isEmpty()
                ? null
                : WrittenDays.read(cell).orElseThrow(() -> new RefusedException("refused.dispute.day", cell));
    }
}
