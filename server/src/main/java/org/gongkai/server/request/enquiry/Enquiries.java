package org.gongkai.server.request.enquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clerk asks sections about a request, and they answer (内部征询); the clerk's notes stand beside them (备注). */
@Service
class Enquiries implements TaskSource {

    private final EnquiryTable table;
    private final Register register;
    private final Offices offices;
    private final Ledger ledger;
    private final Clock clock;

    Enquiries(EnquiryTable table, Register register, Offices offices, Ledger ledger, Clock clock) {
        this.table = table;
        this.register = register;
        this.offices = offices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks a section.
     *
     * @throws RefusedException if nothing is asked, the day has gone by, or the section is not the unit's
     */
    @Transactional
    public void ask(Actor actor, long request, long section, String question, LocalDate due) {
        Duty duty = actor.as(Role.CLERK);
        Request about = register.find(actor, request);
        if (question.isBlank()) {
            throw new RefusedException("refused.enquiry.question");
        }
        if (due.isBefore(today())) {
            throw new RefusedException("refused.enquiry.day");
        }
        if (offices.sections(actor.unit()).stream().noneMatch(one -> one.id() == section)) {
            throw new RefusedException("refused.enquiry.section");
        }
        table.add(
                about.id(),
                section,
                question.strip(),
                due,
                now(),
                actor.account().id());
        ledger.record(actor.act(duty, "request.section-asked", "request/" + about.id(), null, null));
    }

    /**
     * Answers for a section.
     *
     * @throws RefusedException if nothing is said, or it has been answered
     */
    @Transactional
    public void answer(Actor actor, long id, String answer) {
        Enquiry enquiry = find(actor, id);
        Duty duty = actor.as(Role.LIAISON, enquiry.sectionId());
        if (answer.isBlank()) {
            throw new RefusedException("refused.enquiry.answer");
        }
        if (!table.answer(enquiry, answer.strip(), now(), actor.account().id())) {
            throw new RefusedException("refused.enquiry.answered");
        }
        ledger.record(actor.act(duty, "request.section-answered", "request/" + enquiry.request(), null, null));
    }

    /**
     * An enquiry that the actor may see: the section's liaison, and whoever sees the docket.
     *
     * @throws RefusedException if it is another unit's
     */
    @Transactional(readOnly = true)
    public Enquiry find(Actor actor, long id) {
        Enquiry enquiry = table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
        if (actor.duty(Role.LIAISON, enquiry.sectionId()).isEmpty()) {
            register.find(actor, enquiry.request());
        }
        return enquiry;
    }

    /** What sections were asked about a request. */
    @Transactional(readOnly = true)
    public List<Enquiry> about(Actor actor, long request) {
        return table.about(actor.unit(), register.find(actor, request).id());
    }

    /** Writes a note on a docket. */
    @Transactional
    public void note(Actor actor, long request, String words) {
        Duty duty = actor.asAny(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD);
        Request about = register.find(actor, request);
        if (words.isBlank()) {
            throw new RefusedException("refused.note");
        }
        table.note(about.id(), words.strip(), now(), actor.account().id());
        ledger.record(actor.act(duty, "request.noted", "request/" + about.id(), null, null));
    }

    /** The notes on a docket, in order. */
    @Transactional(readOnly = true)
    public List<Note> notes(Actor actor, long request) {
        return table.notes(register.find(actor, request).id());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        List<Long> sections = !actor.is(Role.LIAISON)
                ? List.of()
                : offices.sections(actor.unit()).stream()
                        .map(Section::id)
                        .filter(section -> actor.duty(Role.LIAISON, section).isPresent())
                        .toList();
        return sections.isEmpty()
                ? List.of()
                : table.open(actor.unit(), sections).stream()
                        .map(one -> new Task(
                                "task.enquiry",
                                List.of(one.number().toString()),
                                "/office/enquiries/" + one.id(),
                                one.dueOn()))
                        .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
