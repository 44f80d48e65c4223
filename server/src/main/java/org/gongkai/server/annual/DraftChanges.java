package org.gongkai.server.annual;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a draft has come to say what it says (修改痕迹). */
@Service
public class DraftChanges {

    private final AnnualReports reports;
    private final Edits edits;

    DraftChanges(AnnualReports reports, Edits edits) {
        this.reports = reports;
        this.edits = edits;
    }

    /**
     * What became of a chapter.
     *
     * @param title its title
     * @param pieces its text in pieces
     */
    public record Chapter(String title, List<TextChange> pieces) {

        public Chapter {
            pieces = List.copyOf(pieces);
        }

        /** Whether anything is different. */
        public boolean isChanged() {
            return pieces.stream().anyMatch(piece -> piece.sort() != TextChange.Sort.KEPT);
        }
    }

    /** Every text that the draft has had, the one that it began with first. */
    @Transactional(readOnly = true)
    public List<Edit> edits(Actor actor, YearReport report) {
        actor.asAny(AnnualReports.READERS);
        return edits.of(report);
    }

    /** The chapters as they were changed from one text to another. */
    @Transactional(readOnly = true)
    public List<Chapter> between(Actor actor, YearReport report, Edit from, Edit to) {
        actor.asAny(AnnualReports.READERS);
        ReportForm form = reports.form(report);
        List<Chapter> chapters = new ArrayList<>();
        for (int index = 0; index < form.chapters().size(); index++) {
            List<TextChange> pieces = TextChange.between(from.chapter(index), to.chapter(index));
            chapters.add(new Chapter(form.chapters().get(index).text(), pieces));
        }
        return chapters;
    }
}
