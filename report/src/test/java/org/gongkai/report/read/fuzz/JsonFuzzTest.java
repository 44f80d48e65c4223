package org.gongkai.report.read.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as our own JSON. */
class JsonFuzzTest {

    @FuzzTest
    void anyJsonIsReadOrRefused(byte[] bytes) {
        Fuzzed.isReadOrRefused(Fuzzed.within("[{", bytes, "}]"));
    }
}
