package org.gongkai.server.publication.collect;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.MaterialSubmitted;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.PublicationProposed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls for material (材料征集): the clerk asks sections for what is due; it goes out by group message and stands on each
 * liaison's page until it is answered, with material or with a reason why there is nothing this time.
 */
@Service
class Calls implements TaskSource {

    private final CallTable table;
    private final Offices offices;
    private final PublicationLine line;
    private final GroupMessages messages;
    private final MessageSource words;
    private final Ledger ledger;
    private final Clock clock;

    Calls(
            CallTable table,
            Offices offices,
            PublicationLine line,
            GroupMessages messages,
            MessageSource words,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.offices = offices;
        this.line = line;
        this.messages = messages;
        this.words = words;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What the clerk asks for.
     *
     * @param title what
     * @param explanation more about it, may be empty
     * @param category kind, null for whatever kind
     * @param dueOn until when
     * @param sections whom
     * @param yearlyDuty number of the yearly duty it comes from, null for none
     */
    record NewCall(
            String title,
            String explanation,
            @Nullable String category,
            LocalDate dueOn,
            List<Long> sections,
            @Nullable Long yearlyDuty) {}

    /**
     * Sends a call out.
     *
     * @throws RefusedException if it asks for nothing, nobody, or for a day that has gone by
     */
    @Transactional
    public long call(Actor actor, NewCall call) {
        Duty duty = actor.as(Role.CLERK);
        if (call.title().isBlank()) {
            throw new RefusedException("refused.call.title");
        }
        if (call.dueOn().isBefore(today())) {
            throw new RefusedException("refused.call.day");
        }
        Set<Long> known =
                offices.sections(actor.unit()).stream().map(Section::id).collect(Collectors.toSet());
        if (call.sections().isEmpty() || !known.containsAll(call.sections())) {
            throw new RefusedException("refused.call.sections");
        }
        long id = table.add(actor.unit(), call, now(), actor.account().id());
        messages.queue(actor.unit().id(), subject(id), said("call.message", call.title(), call.dueOn()));
        ledger.record(actor.act(duty, "call.sent", subject(id), null, null));
        return id;
    }

    /** What is proposed for publication out of a request is asked of the sections like anything else (条例 44). */
    @EventListener
    void proposed(PublicationProposed event) {
        call(
                event.actor(),
                new NewCall(event.title(), event.explanation(), null, event.dueOn(), event.sections(), null));
    }

    /** The unit's calls, the latest first. */
    @Transactional(readOnly = true)
    public List<Call> of(Actor actor, int most) {
        return table.of(actor.unit(), most);
    }

    /**
     * A call of the actor's unit.
     *
     * @throws RefusedException if it is another's
     */
    @Transactional(readOnly = true)
    public Call find(Actor actor, long id) {
        return table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** Who has answered what. */
    @Transactional(readOnly = true)
    public List<Answer> answers(Call call) {
        return table.answers(call.id());
    }

    /**
     * Answers with a material.
     *
     * @throws RefusedException if it is not that section's, or the section is not asked or has answered
     */
    @Transactional
    public void answer(Actor actor, long call, long section, long materialId) {
        Duty duty = actor.as(Role.LIAISON, section);
        Material material = line.material(actor, materialId);
        if (material.sectionId() != section) {
            throw new RefusedException("refused.call.material");
        }
        answered(actor, duty, find(actor, call), section, materialId, null);
    }

    /**
     * Answers that there is nothing this time.
     *
     * @throws RefusedException if no reason is given, or the section is not asked or has answered
     */
    @Transactional
    public void nothing(Actor actor, long call, long section, String reason) {
        Duty duty = actor.as(Role.LIAISON, section);
        if (reason.isBlank()) {
            throw new RefusedException("refused.reason");
        }
        answered(actor, duty, find(actor, call), section, null, reason);
    }

    /** What is handed in from a call's page answers the call. */
    @EventListener
    void submitted(MaterialSubmitted event) {
        if (event.call() != null) {
            Material material = event.material();
            answer(event.actor(), event.call(), material.sectionId(), material.id());
        }
    }

    /** The sections for which somebody answers. */
    List<Long> sectionsOf(Actor actor) {
        return offices.sections(actor.unit()).stream()
                .map(Section::id)
                .filter(section -> actor.duty(Role.LIAISON, section).isPresent())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        List<Long> sections = actor.is(Role.LIAISON) ? sectionsOf(actor) : List.of();
        if (sections.isEmpty()) {
            return List.of();
        }
        return table.open(actor.unit(), sections).stream()
                .map(call -> new Task("task.call", List.of(call.title()), "/office/calls/" + call.id(), call.dueOn()))
                .toList();
    }

    private void answered(
            Actor actor, Duty duty, Call call, long section, @Nullable Long material, @Nullable String because) {
        if (!table.answer(
                call.id(), section, material, because, now(), actor.account().id())) {
            throw new RefusedException("refused.call.answered");
        }
        String act = material == null ? "call.nothing" : "call.answered";
        ledger.record(actor.act(duty, act, subject(call.id()), null, null));
    }

    private String said(String key, Object... of) {
        return words.getMessage(key, of, Locale.SIMPLIFIED_CHINESE);
    }

    static String subject(long call) {
        return "call/" + call;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
