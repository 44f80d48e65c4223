package org.gongkai.server.annual;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit's report on a year (年度报告), one version of it.
 *
 * @param number version, from 1
 * @param form id of the form
 * @param version rises with each change, so that nobody decides on what has changed meanwhile
 * @param chapters text of each chapter, with facts in braces
 * @param documentNumber document number; empty until given
 * @param signedOn day of signing; null until given
 * @param submittedBy account that submitted it; null until then
 * @param returnedBecause why it was sent back last
 * @param correctedBecause why a published one is corrected by this; null for a first version
 * @param frozen the whole report as JSON; null until approved
 * @param itemId catalogue item by which it is published; null until then
 */
public record YearReport(
        long id,
        long unitId,
        int year,
        int number,
        String form,
        ReportStage stage,
        int version,
        List<String> chapters,
        String documentNumber,
        @Nullable LocalDate signedOn,
        @Nullable Long submittedBy,
        @Nullable String returnedBecause,
        @Nullable String correctedBecause,
        @Nullable String frozen,
        @Nullable Long itemId) {

    public YearReport {
        chapters = List.copyOf(chapters);
    }

    /** Its name in the ledger. */
    public String subject() {
        return "annual/" + year;
    }
}
