package org.gongkai.report.read.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a legacy Word file; seeds are small ones. */
class DocFuzzTest {

    @FuzzTest
    void anyDocIsReadOrRefused(byte[] bytes) {
        Fuzzed.isReadOrRefused(bytes);
    }
}
