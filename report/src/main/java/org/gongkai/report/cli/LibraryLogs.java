package org.gongkai.report.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The logs of the libraries that read files (日志). What they complain of in a file, the findings say in the person's
 * language; a line of theirs among the results would only puzzle.
 */
final class LibraryLogs {

    /** Held so that the level stays: the JDK keeps loggers by weak references. */
    private static final Logger ROOT = Logger.getLogger("");

    private LibraryLogs() {}

    /** Silences them, before any of them is loaded. */
    static void silence() {
        ROOT.setLevel(Level.OFF);
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }
}
