package org.gongkai.server.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.RegisterFilter.State;
import org.springframework.stereotype.Component;

/** The register page by page (登记簿列表), as quick at its end as at its beginning. */
@Component
class RegisterList {

    private final RequestTable requests;

    RegisterList(RequestTable requests) {
        this.requests = requests;
    }

    /**
     * Those wanted, the nearest due date first among open ones, then the latest received.
     *
     * @param total how many there are
     */
    List<Request> list(Unit unit, RegisterFilter filter, LocalDate today, long behind, int most, long total) {
        if (filter.state() != State.ALL) {
            return part(unit, filter, today, behind, most, total);
        }
        long open = requests.count(unit, filter.in(State.OPEN), today);
        List<Request> found = new ArrayList<>();
        if (behind < open) {
            found.addAll(part(unit, filter.in(State.OPEN), today, behind, most, open));
        }
        if (found.size() < most) {
            long closed = Math.max(0, behind - open);
            found.addAll(part(unit, filter.in(State.CLOSED), today, closed, most - found.size(), total - open));
        }
        return found;
    }

    /** The first of them, in the order of the filter. */
    List<Request> first(Unit unit, RegisterFilter filter, LocalDate today, int most) {
        return requests.part(unit, filter, today, filter.order(), 0, most);
    }

    /** What stands nearer to the end is counted off from the end: a database counts off what it leaves out. */
    private List<Request> part(Unit unit, RegisterFilter filter, LocalDate today, long behind, int most, long total) {
        if (behind <= total / 2) {
            return requests.part(unit, filter, today, filter.order(), behind, most);
        }
        long rest = Math.max(0, total - behind);
        int wanted = (int) Math.min(most, rest);
        List<Request> found =
                new ArrayList<>(requests.part(unit, filter, today, filter.backwards(), rest - wanted, wanted));
        Collections.reverse(found);
        return found;
    }
}
