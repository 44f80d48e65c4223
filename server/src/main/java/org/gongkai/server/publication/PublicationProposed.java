package org.gongkai.server.publication;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;

/**
 * Something that was disclosed to one applicant is proposed for everybody (建议主动公开, 条例 44); raised in the same transaction.
 * Sections are called upon for it.
 *
 * @param actor the clerk who proposes it
 * @param title what it is, without a word on who asked
 * @param explanation more about it, may be empty
 * @param dueOn until when sections hand it in
 * @param sections which of them
 */
public record PublicationProposed(Actor actor, String title, String explanation, LocalDate dueOn, List<Long> sections) {

    public PublicationProposed {
        sections = List.copyOf(sections);
    }
}
