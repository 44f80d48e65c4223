package org.gongkai.server.publication;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
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
                .filter(stage -> stage.holder() != null && actor.is(stage.holder()))
                .flatMap(stage -> materials.at(actor.unit(), stage, most).stream())
                .filter(material -> isTheirs(actor, material))
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

    private static boolean isTheirs(Actor actor, Material material) {
        Role holder = material.stage().holder();
        if (holder == null || actor.duty(holder, material.sectionId()).isEmpty()) {
            return false;
        }
        boolean submitted = material.submittedBy() == actor.account().id();
        return material.stage().isReview() ? !submitted : holder != Role.LIAISON || submitted;
    }
}
