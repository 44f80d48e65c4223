package org.gongkai.report.read.source.pdf;

import org.gongkai.report.read.source.UnreadableException.Reason;

/** What one PDF may cost; every count beyond its limit, and an interrupted thread, stops the reading. */
final class PdfBudget {

    /** Operators between two looks at the interrupt flag. */
    private static final int STRIDE = 2048;

    private long glyphs;
    private int glyphsOfPage;
    private long operators;
    private long forms;
    private long faults;
    private long unpacked;

    /** A page begins. */
    void page(int number) {
        refuseIf(number > PdfReader.MAX_PAGES, Reason.TOO_LARGE);
        glyphsOfPage = 0;
        unpacked = 0;
        heed();
    }

    /** A glyph is shown. */
    void glyph() {
        glyphs++;
        glyphsOfPage++;
        refuseIf(glyphs > PdfReader.MAX_GLYPHS || glyphsOfPage > PdfReader.MAX_GLYPHS_OF_PAGE, Reason.TOO_LARGE);
        if (glyphs % STRIDE == 0) {
            heed();
        }
    }

    /** An operator of a content stream runs. */
    void operator() {
        operators++;
        refuseIf(operators > PdfReader.MAX_OPERATORS, Reason.TOO_LARGE);
        if (operators % STRIDE == 0) {
            heed();
        }
    }

    /** An operator is broken. */
    void fault() {
        faults++;
        refuseIf(faults > PdfReader.MAX_FAULTS, Reason.DAMAGED);
    }

    /** So many graphics states are saved and not yet restored. */
    void saved(int states) {
        refuseIf(states > PdfReader.MAX_SAVED_STATES, Reason.DAMAGED);
    }

    /** A content stream is called from within another. */
    void form() {
        forms++;
        refuseIf(forms > PdfReader.MAX_FORMS, Reason.TOO_LARGE);
    }

    /** So many more bytes came out of packed streams. */
    void unpacked(int bytes) {
        unpacked += bytes;
        refuseIf(unpacked > PdfReader.MAX_UNPACKED_FOR_PAGE, Reason.ZIP_BOMB);
        heed();
    }

    /** Looks whether the time is up. */
    void heed() {
        refuseIf(Thread.interrupted(), Reason.TIMEOUT);
    }

    private static void refuseIf(boolean exceeded, Reason reason) {
        if (exceeded) {
            throw new PdfRefusal(reason);
        }
    }
}
