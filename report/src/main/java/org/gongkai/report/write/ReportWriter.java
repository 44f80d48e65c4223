package org.gongkai.report.write;

import org.gongkai.report.AnnualReport;

/** Writes an annual report in one format. Safe for use by several threads. */
public interface ReportWriter {

    /**
     * The whole file.
     *
     * <p>No figure is written that the report does not have: an absent cell is left empty, as is a blank without a sign.
     */
    byte[] write(AnnualReport report);
}
