package org.gongkai.report.read.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a PDF. */
class PdfFuzzTest {

    @FuzzTest
    void anyPdfIsReadOrRefused(byte[] bytes) {
        Fuzzed.isReadOrRefused(Fuzzed.within("%PDF-1.4\n", bytes, ""));
    }
}
