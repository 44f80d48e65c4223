package org.gongkai.report.cli;

import org.gongkai.rules.calendar.BrokenHolidaysException;
import org.gongkai.rules.request.ImpossibleStepException;
import org.gongkai.rules.request.PeriodNotInForceException;
import org.gongkai.rules.request.Periods;
import org.gongkai.rules.request.StepKind;

/** What the rules refuse, said in the reader's language (出错说明). */
final class CallError {

    private final Phrases phrases;

    CallError(Phrases phrases) {
        this.phrases = phrases;
    }

    String text(ImpossibleStepException e) {
        return phrases.text("step." + e.problem().name(), step(e.step().id()), e.value(), step(e.other()));
    }

    String text(PeriodNotInForceException e, Periods periods) {
        String title = periods.named(e.period()).title().in(phrases.locale());
        return phrases.text("period.not_in_force", title, e.period().id(), e.day(), e.inForceFrom());
    }

    String text(BrokenHolidaysException e) {
        return phrases.text("holidays." + e.problem().name(), e.file(), e.line(), e.value());
    }

    /** The name of a step where the text is the id of one, else the text itself. */
    private String step(String text) {
        for (StepKind kind : StepKind.values()) {
            if (kind.id().equals(text)) {
                return phrases.text("step." + text);
            }
        }
        return text;
    }
}
