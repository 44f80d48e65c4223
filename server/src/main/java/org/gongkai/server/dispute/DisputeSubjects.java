package org.gongkai.server.dispute;

import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RequestNumber;
import org.springframework.stereotype.Component;

/** Finds what a dispute is about by the number that a person types (争议事项). */
@Component
class DisputeSubjects {

    private static final int LONGEST = 200;

    private final Register register;
    private final Catalogue catalogue;
    private final DisputeTable table;

    DisputeSubjects(Register register, Catalogue catalogue, DisputeTable table) {
        this.register = register;
        this.catalogue = catalogue;
        this.table = table;
    }

    /**
     * What a new dispute is about; a suit that follows a reconsideration is about the same.
     *
     * @throws RefusedException if there is no such thing
     */
    DisputeSubject of(Actor actor, NewDispute dispute) {
        Long reconsideration = dispute.proceeding().reconsideration();
        boolean follows = dispute.kind() == DisputeKind.SUIT_AFTER;
        if (!follows && reconsideration != null) {
            throw new RefusedException("refused.dispute.not-after");
        }
        if (reconsideration != null) {
            return reconsideration(actor, reconsideration).subject();
        }
        if (follows && dispute.proceeding().coDefendant().counts()) {
            throw new RefusedException("refused.dispute.reconsideration");
        }
        return dispute.earlier() ? earlier(dispute.about()) : known(actor, dispute.about());
    }

    private Dispute reconsideration(Actor actor, long id) {
        return table.find(actor.unit(), id)
                .filter(found -> found.kind() == DisputeKind.RECONSIDERATION)
                .orElseThrow(() -> new RefusedException("refused.dispute.reconsideration"));
    }

    private static DisputeSubject earlier(String about) {
        if (about.isBlank() || about.length() > LONGEST) {
            throw new RefusedException("refused.dispute.about", about);
        }
        return new DisputeSubject.Earlier(about);
    }

    private DisputeSubject known(Actor actor, String about) {
        Optional<DisputeSubject> request = RequestNumber.of(about)
                .flatMap(number -> register.byNumber(actor, number))
                .map(found -> new DisputeSubject.OfRequest(found.id(), found.number()));
        return request.or(() -> catalogue
                        .byIndexNumber(actor.unit(), about)
                        .map(found -> new DisputeSubject.OfItem(found.id(), found.indexNumber())))
                .orElseThrow(() -> new RefusedException("refused.dispute.about", about));
    }
}
