package org.gongkai.report.read.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as a web page. */
class HtmlFuzzTest {

    @FuzzTest
    void anyPageIsReadOrRefused(byte[] bytes) {
        Fuzzed.isReadOrRefused(Fuzzed.within("<!doctype html>", bytes, ""));
    }
}
