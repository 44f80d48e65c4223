package org.gongkai.server.request;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongkai.rules.request.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of the register are wanted, and in what order they come (登记簿的筛选).
 *
 * @param year year of receipt, which is that of the number
 * @param state in what state
 */
public record RegisterFilter(@Nullable Integer year, State state) {

    /** Named one by one, for an index leads to what is there and not to what is not. */
    private static final String IS_OPEN = Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.CLOSED)
            .map(stage -> "'" + stage + "'")
            .collect(Collectors.joining(", ", "r.stage in (", ")"));

    private static final String LATEST_FIRST = "r.year desc, r.number desc";
    private static final String EARLIEST_FIRST = "r.year, r.number";
    private static final String NEAREST_FIRST =
            "case when r.due_on is null then 1 else 0 end, r.due_on, " + LATEST_FIRST;
    private static final String FARTHEST_FIRST =
            "case when r.due_on is null then 1 else 0 end desc, r.due_on desc, " + EARLIEST_FIRST;

    /** What a list holds (办理情况). */
    public enum State {
        /** 全部: the open ones, then the closed ones. */
        ALL("1 = 1", LATEST_FIRST, EARLIEST_FIRST),
        /** 在办. */
        OPEN(IS_OPEN, NEAREST_FIRST, FARTHEST_FIRST),
        /** 逾期: the due date lies before today. */
        OVERDUE(IS_OPEN + " and r.due_on < :today", NEAREST_FIRST, FARTHEST_FIRST),
        /** 办结. */
        CLOSED("r.stage = 'CLOSED'", LATEST_FIRST, EARLIEST_FIRST);

        private final String condition;
        private final String order;
        private final String backwards;

        State(String condition, String order, String backwards) {
            this.condition = condition;
            this.order = order;
            this.backwards = backwards;
        }
    }

    /** The same year in another state. */
    RegisterFilter in(State other) {
        return new RegisterFilter(year, other);
    }

    /** The condition in SQL, with {@code :today} and {@code :year} to be given. */
    String condition() {
        return state.condition + (year == null ? "" : " and r.year = :year");
    }

    /** The order in SQL. */
    String order() {
        return state.order;
    }

    /** The order in SQL from the other end. */
    String backwards() {
        return state.backwards;
    }
}
