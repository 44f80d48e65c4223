package org.gongkai.server.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is in a person's hands, the nearest limit first (待办). */
@Service
public class WorkQueue {

    private final Materials materials;

    WorkQueue(Materials materials) {
        this.materials = materials;
    }

    /** The materials that wait for this person. */
    @Transactional(readOnly = true)
    public List<Material> of(Actor actor, int most) {
        return Stream.of(Stage.values())
                .flatMap(stage -> at(stage, actor, most).stream())
                .sorted(Comparator.comparing(Material::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Material::id))
                .limit(most)
                .toList();
    }

    /** What this person has handed in, the latest first. */
    @Transactional(readOnly = true)
    public List<Material> submittedBy(Actor actor, int most) {
        return materials.by(actor.unit(), actor.account().id(), most);
    }

    /** What a person who left had in hand goes to their successor. */
    @EventListener
    void handOver(PersonLeft left) {
        if (left.successor() != null) {
            materials.handOver(left.unit(), left.account(), left.successor());
        }
    }

    /** Reviewers see what others handed in, liaisons what came back to them. */
    private List<Material> at(Stage stage, Actor actor, int most) {
        List<Duty> duties = actor.duties().stream()
                .filter(duty -> duty.role() == stage.holder())
                .toList();
        if (duties.isEmpty()) {
            return List.of();
        }
        boolean whole = duties.stream().anyMatch(duty -> duty.sectionId() == null);
        List<Long> sections =
                duties.stream().map(Duty::sectionId).filter(Objects::nonNull).toList();
        Materials.Whose whose =
                switch (stage) {
                    case SECTION, SECRECY, LEADER -> Materials.Whose.OTHERS;
                    case RETURNED -> Materials.Whose.HOLDER;
                    case CATALOGUE, DONE -> Materials.Whose.ANYBODY;
                };
        return materials.at(actor, stage, whole ? List.of() : sections, whose, most);
    }
}
