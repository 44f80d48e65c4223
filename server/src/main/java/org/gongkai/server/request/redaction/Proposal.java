package org.gongkai.server.request.redaction;

import java.util.List;
import org.gongkai.rules.personal.Kind;
import org.gongkai.server.platform.redaction.Area;

/**
 * Something in a document that the finders take for personal data or a mark of secrecy (建议遮盖处).
 *
 * @param number its place in the list, from 0
 */
public record Proposal(int number, Kind kind, String quote, List<Area> places) {

    public Proposal {
        places = List.copyOf(places);
    }

    /** Whether hiding it is a cure; a mark of secrecy stands for the whole document. */
    public boolean isCurable() {
        return kind.maskable();
    }
}
