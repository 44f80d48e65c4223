package org.gongkai.server.dispute;

import org.gongkai.server.request.RequestNumber;

/** What a dispute is about (争议事项). */
public sealed interface DisputeSubject {

    /** The number under which it is known: of the register, of the catalogue, or as it was kept before. */
    String reference();

    /** A request, whose docket it may reopen (依申请公开). */
    record OfRequest(long request, RequestNumber number) implements DisputeSubject {
        @Override
        public String reference() {
            return number.toString();
        }
    }

    /** A published item (主动公开). */
    record OfItem(long item, String indexNumber) implements DisputeSubject {
        @Override
        public String reference() {
            return indexNumber;
        }
    }

    /** Something from before this program, or of another body (本系统以外的事项). */
    record Earlier(String reference) implements DisputeSubject {}

    /** The request's id, 0 where it is about none. */
    default long requestId() {
        return this instanceof OfRequest about ? about.request() : 0;
    }

    /** The item's id, 0 where it is about none. */
    default long itemId() {
        return this instanceof OfItem about ? about.item() : 0;
    }
}
