package org.gongkai.server.request.intake;

import java.util.Locale;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.server.request.web.EntryProblems;
import org.springframework.context.MessageSource;

/** Says to the reader what is wrong (错误说明). */
record Sentences(MessageSource messages, EntryProblems steps, Locale locale) {

    String say(String key, Object... of) {
        return messages.getMessage("takeover.error." + key, of, locale);
    }

    String say(ImpossibleEntryException e) {
        return messages.getMessage("docket.problem." + e.problem(), steps.of(e, locale), locale);
    }
}
