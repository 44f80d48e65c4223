package org.gongkai.server.publication.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue that is being imported (导入任务).
 *
 * @param id number
 * @param unitId unit whose catalogue it becomes part of
 * @param account who imports it
 * @param at when its file came in
 * @param source the file
 * @param state where it stands
 * @param problem why the file as a whole cannot be imported, null where it can
 * @param ignored names of columns that are not taken over, empty for none
 * @param progress how far it has come
 */
record ImportJob(
        long id,
        long unitId,
        long account,
        Instant at,
        Source source,
        State state,
        @Nullable Problem problem,
        String ignored,
        Progress progress) {

    /** Where an import stands (状态). */
    enum State {
        /** Its rows are being checked; nothing is in the catalogue (试导入). */
        READING,
        /** The file as a whole cannot be imported (无法读取). */
        UNREADABLE,
        /** Checked; the clerk may start it (待导入). */
        CHECKED,
        /** Its good rows are being entered (导入中). */
        RUNNING,
        /** Stopped by the clerk; may go on (已暂停). */
        STOPPED,
        /** All good rows are entered (已完成). */
        DONE
    }

    /**
     * The files it comes from, as the file store has them.
     *
     * @param name name of the table's file
     * @param digest its digest
     * @param archiveName name of the ZIP that came with it, null for none
     * @param archiveDigest its digest, empty for none
     */
    record Source(String name, String digest, @Nullable String archiveName, String archiveDigest) {}

    /** Key of a sentence and what it names, empty for nothing. */
    record Problem(String message, String of) {}

    /**
     * Numbers of rows.
     *
     * @param read checked so far
     * @param good of these, without errors
     * @param done of the good ones, entered or found to be doubles meanwhile
     * @param imported entered
     * @param lastRow number of the last row that is done
     */
    record Progress(int read, int good, int done, int imported, int lastRow) {

        /** Rows with errors. */
        public int bad() {
            return read - good;
        }

        /** Rows that became doubles after they had been checked. */
        public int late() {
            return done - imported;
        }
    }

    String subject() {
        return "import/" + id;
    }

    /** Whether something goes on without the clerk. */
    public boolean isAtWork() {
        return state == State.READING || state == State.RUNNING;
    }

    /** Whether its good rows can be entered now. */
    public boolean mayStart() {
        return (state == State.CHECKED || state == State.STOPPED) && progress.good() > progress.done();
    }

    /** Whether it can be forgotten: nothing of it is in the catalogue. */
    public boolean mayDiscard() {
        return !isAtWork() && progress.done() == 0;
    }
}
