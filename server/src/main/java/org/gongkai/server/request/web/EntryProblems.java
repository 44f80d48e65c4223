package org.gongkai.server.request.web;

import java.util.Locale;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says to a person why an entry cannot be made (步骤问题说明). */
@Component
public class EntryProblems {

    private final Dockets dockets;
    private final MessageSource words;

    EntryProblems(Dockets dockets, MessageSource words) {
        this.dockets = dockets;
        this.words = words;
    }

    /** Tells it on the page that comes next. */
    public void tell(RedirectAttributes then, ImpossibleEntryException e, Locale locale) {
        then.addFlashAttribute("refused", "docket.problem." + e.problem());
        then.addFlashAttribute("refusedOf", of(e, locale));
    }

    /** The entry, its day, and what it clashes with, in the reader's words. */
    public Object[] of(ImpossibleEntryException e, Locale locale) {
        return new Object[] {title(e.kind(), locale), e.day(), other(e, locale)};
    }

    private String other(ImpossibleEntryException e, Locale locale) {
        return switch (e.problem()) {
            case NOT_NOW -> words.getMessage("stage." + e.other(), null, locale);
            case COMES_AFTER ->
                EntryKind.of(e.other()).map(kind -> title(kind, locale)).orElse(e.other());
            case FIELD_MISSING -> field(e, locale);
            case WRONG_REPLY, NO_SEARCH ->
                dockets.replies()
                        .of(e.other())
                        .map(kind -> kind.title().in(locale))
                        .orElse(e.other());
            default -> e.other();
        };
    }

    /** The field by the name that it has on the form of that step. */
    private String field(ImpossibleEntryException e, Locale locale) {
        String usual = words.getMessage("field." + e.other(), null, locale);
        String own = "field." + e.kind().id() + "." + e.other();
        return String.valueOf(words.getMessage(own, null, usual, locale));
    }

    private String title(EntryKind kind, Locale locale) {
        return dockets.rules().of(kind).title().in(locale);
    }
}
