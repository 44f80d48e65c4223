package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Shows on a terminal how far a run over many files has come (进度); elsewhere it does nothing. */
final class ProgressBar {

    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = 100_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean shown;
    private long drawnAt;
    private boolean drawn;

    ProgressBar(Surroundings around) {
        this.err = around.err();
        this.shown = around.errTerminal();
    }

    /** Makes room for other output. */
    void clear() {
        if (drawn) {
            err.print(ERASE);
            err.flush();
            drawn = false;
        }
    }

    /** Shows that so many files of so many are done, unless it did so a moment ago. */
    void show(int done, int total) {
        long now = System.nanoTime();
        if (!shown || total < 2 || done >= total || (drawnAt != 0 && now - drawnAt < REDRAW_NANOS)) {
            return;
        }
        int full = (int) ((long) CELLS * done / total);
        err.print(String.format(
                Locale.ROOT, "%s[%s%s] %d/%d", ERASE, "#".repeat(full), ".".repeat(CELLS - full), done, total));
        err.flush();
        drawnAt = now;
        drawn = true;
    }
}
