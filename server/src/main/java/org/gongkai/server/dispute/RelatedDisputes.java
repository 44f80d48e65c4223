package org.gongkai.server.dispute;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Related;
import org.gongkai.server.office.Role;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.RelatedToItem;
import org.gongkai.server.request.RelatedSource;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The disputes over a request or a published item, on its page, and where one more is entered (引起的争议). */
@Component
class RelatedDisputes implements RelatedSource, RelatedToItem {

    private final Disputes disputes;

    RelatedDisputes(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public List<Related> about(Actor actor, Request request) {
        return links(actor, disputes.about(actor, request), request.number().toString());
    }

    /** For those who may read the register; the sections see the page of an item too. */
    @Override
    public List<Related> about(Actor actor, CatalogueItem item) {
        return Disputes.mayRead(actor) ? links(actor, disputes.about(actor, item), item.indexNumber()) : List.of();
    }

    private static List<Related> links(Actor actor, List<Dispute> about, String reference) {
        Stream<Related> known = about.stream().map(RelatedDisputes::link);
        return actor.is(Role.CLERK)
                ? Stream.concat(known, Stream.of(another(reference))).toList()
                : known.toList();
    }

    private static Related link(Dispute dispute) {
        Ending ending = dispute.ending();
        ResultColumn column =
                ending == null ? ResultColumn.PENDING : ending.result().column();
        return new Related(
                "dispute.related." + dispute.kind() + "." + column.id(),
                List.of(dispute.name()),
                "/office/disputes/" + dispute.id());
    }

    private static Related another(String reference) {
        String path = UriComponentsBuilder.fromPath("/office/disputes/new")
                .queryParam("about", "{about}")
                .encode()
                .buildAndExpand(reference)
                .toUriString();
        return new Related("dispute.related.new", List.of(), path);
    }
}
