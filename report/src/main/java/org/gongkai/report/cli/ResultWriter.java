package org.gongkai.report.cli;

/** Writes the outcomes of a run in one output format, each as it comes. */
interface ResultWriter {

    /** Writes one file's outcome. */
    void write(Outcome outcome);

    /** Writes what comes after the last. */
    void end(Tally tally);
}
