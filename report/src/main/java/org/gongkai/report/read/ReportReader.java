package org.gongkai.report.read;

import org.gongkai.rules.form.Forms;

/** Reads an annual report out of a file of any supported format. Safe for use by several threads. */
public final class ReportReader {

    private final Forms forms;

    /** A reader that knows these forms. */
    public ReportReader(Forms forms) {
        this.forms = forms;
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableException if it is broken, protected, of an unknown kind, or no annual report
     */
    public Reading read(Source source) throws UnreadableException {
        throw new UnreadableException(UnreadableException.Reason.UNKNOWN_FORMAT);
    }

    Forms forms() {
        return forms;
    }
}
