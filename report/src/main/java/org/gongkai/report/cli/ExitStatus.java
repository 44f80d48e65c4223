package org.gongkai.report.cli;

/** What the program tells the shell at its end (退出状态). */
final class ExitStatus {

    /** Nothing at or above {@code --fail-on}. */
    static final int CLEAN = 0;

    /** Findings at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** Something could not be read or written, or the call is wrong. */
    static final int UNUSABLE = 2;

    private ExitStatus() {}
}
