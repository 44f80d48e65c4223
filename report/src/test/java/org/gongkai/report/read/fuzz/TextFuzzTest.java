package org.gongkai.report.read.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes at all: what they are, the reader must tell; seeds are flattened texts and Markdown. */
class TextFuzzTest {

    @FuzzTest
    void anyFileIsReadOrRefused(byte[] bytes) {
        Fuzzed.isReadOrRefused(bytes);
    }
}
