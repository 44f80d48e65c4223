package org.gongkai.server.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What does not go out (不公开信息): closed without an index number, and taken up again when its ground is gone. */
@Service
public class NonDisclosure {

    private final PublicationLine line;
    private final Materials materials;
    private final Ledger ledger;
    private final Clock clock;

    NonDisclosure(PublicationLine line, Materials materials, Ledger ledger, Clock clock) {
        this.line = line;
        this.materials = materials;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Closes a material that does not go out; from now on it is re-examined every year (条例 18).
     *
     * @param seen version that the clerk has seen
     * @throws RefusedException if it is public, has not passed its reviews, or somebody else was quicker
     */
    @Transactional
    public void keepBack(Actor actor, long id, int seen) {
        Duty duty = actor.as(Role.CLERK);
        Material material = line.material(actor, id);
        Draft draft = material.draft();
        String article = draft.article() == null ? "" : draft.article();
        if (material.stage() != Stage.CATALOGUE
                || draft.attribute() == Attribute.PUBLIC
                || !materials.move(material, Stage.DONE, draft.attribute(), article, seen)) {
            throw new RefusedException("refused.changed");
        }
        materials.close(material, now());
        ledger.record(actor.act(duty, "material.kept-back", material.subject(), material.digest(), material.digest()));
    }

    /**
     * Takes up again what was kept back, to be made public; it goes through secrecy review and approval.
     *
     * @throws RefusedException if it was not kept back
     */
    @Transactional
    public void reopen(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        Material material = line.material(actor, id);
        if (material.stage() != Stage.DONE
                || material.draft().attribute() == Attribute.PUBLIC
                || !materials.move(material, Stage.SECRECY, Attribute.PUBLIC, "", material.version())) {
            throw new RefusedException("refused.changed");
        }
        ledger.record(actor.act(duty, "material.reopened", material.subject(), material.digest(), null));
    }

    /**
     * A material that was closed.
     *
     * @param material the material
     * @param at when
     */
    public record Closed(Material material, Instant at) {}

    /** What the actor's unit keeps back, closed and not public. */
    @Transactional(readOnly = true)
    public List<Closed> keptBack(Actor actor) {
        return materials.keptBack(actor.unit());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
