package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a call finds around it: streams, settings, the person's home folder.
 *
 * @param out where results go
 * @param err where errors and progress go
 * @param outTerminal whether {@code out} is a terminal, so that colours and wrapping make sense
 * @param errTerminal whether {@code err} is a terminal, so that a progress bar makes sense
 * @param environment environment variables
 * @param home the person's home folder
 */
record Surroundings(
        PrintWriter out,
        PrintWriter err,
        boolean outTerminal,
        boolean errTerminal,
        Map<String, String> environment,
        Path home) {

    /** Columns where the terminal does not say. */
    private static final int USUAL_COLUMNS = 80;

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Whether colours are wanted (NO_COLOR, see no-color.org). */
    boolean colours() {
        return outTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Columns of the terminal. */
    int columns() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }
}
