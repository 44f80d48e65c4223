package org.gongkai.server.request;

import java.util.List;
import org.gongkai.rules.request.Docket;

/**
 * A request with everything that was entered, and what the rules make of it (申请卷宗).
 *
 * @param entries all, struck ones too, in the order they were entered
 */
public record Dossier(Request request, List<DossierEntry> entries, Docket docket) {

    public Dossier {
        entries = List.copyOf(entries);
    }

    /** What a page that shows it must send back, so that nobody enters on what has changed meanwhile. */
    public long seen() {
        return entries.size()
                + entries.stream().filter(entry -> !entry.stands()).count();
    }
}
