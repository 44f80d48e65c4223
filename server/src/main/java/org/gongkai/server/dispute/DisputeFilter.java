package org.gongkai.server.dispute;

import org.jspecify.annotations.Nullable;

/**
 * Which disputes are wanted (筛选).
 *
 * @param year the year in which it was received; null for all
 * @param state in what state
 */
public record DisputeFilter(@Nullable Integer year, State state) {

    /** What a list holds (审理情况). */
    public enum State {
        /** 尚未审结. */
        OPEN("d.ended_on is null"),
        /** 已审结. */
        ENDED("d.ended_on is not null"),
        /** 全部. */
        ALL("1 = 1");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }
    }

    /** The condition in SQL, with {@code :from} and {@code :to} to be given. */
    String condition() {
        return state.condition + " and coalesce(d.copy_on, d.filed_on) between :from and :to";
    }

    String from() {
        return year == null ? "0001-01-01" : "%04d-01-01".formatted(year);
    }

    String to() {
        return year == null ? "9999-12-31" : "%04d-12-31".formatted(year);
    }
}
