package org.gongkai.server.dispute;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.request.Related;
import org.gongkai.server.request.RelatedSource;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Component;

/** The disputes over a request, on its page (申请引起的争议). */
@Component
class DisputesOfRequest implements RelatedSource {

    private final Disputes disputes;

    DisputesOfRequest(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public List<Related> about(Actor actor, Request request) {
        List<Related> related = new ArrayList<>();
        for (Dispute dispute : disputes.about(actor, request.id())) {
            Ending ending = dispute.ending();
            ResultColumn column =
                    ending == null ? ResultColumn.PENDING : ending.result().column();
            related.add(new Related(
                    "dispute.related." + dispute.kind() + "." + column.id(),
                    List.of(dispute.name()),
                    "/office/disputes/" + dispute.id()));
        }
        if (actor.is(Role.CLERK)) {
            related.add(
                    new Related("dispute.related.new", List.of(), "/office/disputes/new?about=" + request.number()));
        }
        return related;
    }
}
