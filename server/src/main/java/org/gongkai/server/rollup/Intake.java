package org.gongkai.server.rollup;

import java.time.Instant;

/**
 * A ZIP of reports that is received file by file (批量收件).
 *
 * @param id number
 * @param rollupId for which opened year
 * @param account who handed it in
 * @param name its name
 * @param file the ZIP in the store
 * @param at when it was handed in
 * @param files how many files it holds
 * @param done how many of them are received or told
 * @param state where it stands
 */
public record Intake(
        long id, long rollupId, long account, String name, String file, Instant at, int files, int done, State state) {

    /** Where it stands. */
    public enum State {
        /** 收件中. */
        RUNNING,
        /** 已收完. */
        DONE,
        /** 中断: it cannot go on. */
        FAILED
    }

    /** Whether it goes on by itself. */
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
