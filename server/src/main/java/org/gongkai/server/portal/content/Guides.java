package org.gongkai.server.portal.content;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.portal.SiteChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The disclosure guide (政府信息公开指南), article 12: drafted from the office's own records, and asking for its change when
 * these say something else.
 */
@Service
public class Guides implements TaskSource {

    private static final int LONGEST = 10_000;

    private final GuideTable table;
    private final GuideFacts facts;
    private final MessageSource messages;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Guides(
            GuideTable table,
            GuideFacts facts,
            MessageSource messages,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.facts = facts;
        this.messages = messages;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The guide that is public, empty before the first. */
    @Transactional(readOnly = true)
    Optional<Guide> latest(Unit unit) {
        return table.latest(unit);
    }

    /** When it was published, the latest first. */
    @Transactional(readOnly = true)
    List<GuideTable.Published> versions(Unit unit) {
        return table.versions(unit);
    }

    /** What the office's records say of its facts now. */
    @Transactional(readOnly = true)
    Map<GuideFact, String> factsNow(Unit unit) {
        return facts.of(unit);
    }

    /** The texts to begin a new version with: those of the last, or a draft. */
    @Transactional(readOnly = true)
    public Map<GuidePart, String> draft(Unit unit) {
        return table.latest(unit).map(Guide::texts).orElseGet(() -> firstDraft(unit));
    }

    /** Which facts the guide tells otherwise than the office's records do since somebody last looked. */
    @Transactional(readOnly = true)
    List<GuideFact> changed(Unit unit) {
        Map<GuideFact, String> now = facts.of(unit);
        return table.latest(unit).map(guide -> guide.changedBy(now)).orElse(List.of());
    }

    /**
     * Publishes a new version with the facts as they are now.
     *
     * @param seen number of the version that the clerk has seen, 0 for none
     * @throws RefusedException if a text is missing or too long, or somebody else was quicker
     */
    @Transactional
    public void publish(Actor actor, Map<GuidePart, String> texts, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Map<GuidePart, String> written = new EnumMap<>(GuidePart.class);
        for (GuidePart part : GuidePart.values()) {
            written.put(part, checked(texts.getOrDefault(part, "").strip()));
        }
        Map<GuideFact, String> now = facts.of(actor.unit());
        Guide guide = new Guide(seen + 1, Instant.ofEpochMilli(clock.millis()), written, now, now);
        boolean isLatest = table.latest(actor.unit()).map(Guide::number).orElse(0) == seen;
        if (!isLatest || !table.add(actor.unit(), guide, actor.account().id())) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "guide.published", "guide/" + guide.number(), null, digest(guide)));
        events.publishEvent(new SiteChanged(actor.unit().id()));
    }

    /**
     * Notes that the guide still holds though the office's records say something else.
     *
     * @throws RefusedException if there is no guide
     */
    @Transactional
    public void stillHolds(Actor actor) {
        Duty duty = actor.as(Role.CLERK);
        Guide guide = table.latest(actor.unit()).orElseThrow(() -> new RefusedException("refused.changed"));
        table.check(actor.unit(), guide.number(), facts.of(actor.unit()));
        ledger.record(actor.act(duty, "guide.still-holds", "guide/" + guide.number(), null, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> tasksOf(Actor actor) {
        if (!actor.is(Role.CLERK)) {
            return List.of();
        }
        if (table.latest(actor.unit()).isEmpty()) {
            return List.of(new Task("task.guide.none", List.of(), "/office/guide", null));
        }
        int changed = changed(actor.unit()).size();
        return changed == 0
                ? List.of()
                : List.of(new Task("task.guide", List.of(String.valueOf(changed)), "/office/guide", null));
    }

    /** In Chinese, whoever is at work: it is the office that speaks. */
    private Map<GuidePart, String> firstDraft(Unit unit) {
        Map<GuidePart, String> draft = new EnumMap<>(GuidePart.class);
        Object[] of = {unit.name()};
        for (GuidePart part : GuidePart.values()) {
            draft.put(part, messages.getMessage("guide.draft." + part, of, Locale.SIMPLIFIED_CHINESE));
        }
        return draft;
    }

    private static String checked(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RefusedException("refused.guide.text");
        }
        return text;
    }

    private static String digest(Guide guide) {
        Digest digest = new Digest();
        guide.texts().values().forEach(digest::add);
        guide.facts().forEach((fact, value) -> digest.add(fact.name()).add(value));
        return digest.hex();
    }
}
