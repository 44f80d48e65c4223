package org.gongkai.server.request;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.server.office.Unit;

/** A room that may need a request's papers longer than the retention term (暂缓删除): rooms bring theirs as beans. */
public interface RetentionNeed {

    /** What needs those of a request on a day, as the ledger calls it; empty where nothing does. */
    Optional<String> of(Unit unit, long request, LocalDate today);
}
