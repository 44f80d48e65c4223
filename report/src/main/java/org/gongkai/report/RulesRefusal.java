package org.gongkai.report;

import java.util.Arrays;
import java.util.Locale;
import org.gongkai.rules.request.ImpossibleStepException;
import org.gongkai.rules.request.PeriodNotInForceException;
import org.gongkai.rules.request.Periods;
import org.gongkai.rules.request.StepKind;
import org.gongkai.rules.request.UnreadableStepException;

/** What the rules refuse, said in the reader's language with its cure (出错说明). */
public final class RulesRefusal {

    private final Phrases phrases;

    public RulesRefusal(Locale locale) {
        this.phrases = Phrases.in(locale);
    }

    /** Why steps cannot have happened. */
    public String text(ImpossibleStepException e) {
        return phrases.text("step." + e.problem().name(), step(e.step().id()), e.value(), step(e.other()));
    }

    /** Why a step is not read. */
    public String text(UnreadableStepException e) {
        String names = String.join(
                ", ", Arrays.stream(StepKind.values()).map(StepKind::id).toList());
        return phrases.text("unreadable." + e.problem().name(), e.step(), names);
    }

    /** Why there is no such period on a day. */
    public String text(PeriodNotInForceException e, Periods periods) {
        String title = periods.named(e.period()).title().in(phrases.locale());
        return phrases.text("period.not_in_force", title, e.period().id(), e.day(), e.inForceFrom());
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
