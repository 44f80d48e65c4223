package org.gongkai.server.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of the register are wanted (登记簿的筛选).
 *
 * @param year year of receipt
 * @param state in what state
 */
public record RegisterFilter(@Nullable Integer year, State state) {

    /** What a list holds (办理情况). */
    public enum State {
        /** 全部. */
        ALL("1 = 1"),
        /** 在办. */
        OPEN("r.stage <> 'CLOSED'"),
        /** 逾期: the due date lies before today. */
        OVERDUE("r.stage <> 'CLOSED' and r.due_on < :today"),
        /** 办结. */
        CLOSED("r.stage = 'CLOSED'");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /** The condition in SQL, with {@code :today}, {@code :from} and {@code :to} to be given. */
    String condition() {
        return state.condition + " and r.received_on between :from and :to";
    }

    LocalDate from() {
        return year == null ? LocalDate.of(1, 1, 1) : LocalDate.of(year, 1, 1);
    }

    LocalDate to() {
        return year == null ? LocalDate.of(9999, 12, 31) : LocalDate.of(year, 12, 31);
    }
}
