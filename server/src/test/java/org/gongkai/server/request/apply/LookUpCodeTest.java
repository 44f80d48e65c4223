package org.gongkai.server.request.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The code by which an applicant looks a request up, and the work that each takes. */
class LookUpCodeTest {

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        LookUpCode code = LookUpCode.random();
        assertThat(LookUpCode.of(code.shown())).contains(code);
        assertThat(LookUpCode.of(" " + code.shown().toLowerCase().replace('-', ' ') + "\n"))
                .contains(code);
        assertThat(LookUpCode.of(code.value().replace('0', 'O').replace('1', 'l')))
                .contains(code);
        assertThat(LookUpCode.of(code.value().substring(1))).isEmpty();
        assertThat(LookUpCode.of("")).isEmpty();
        assertThat(LookUpCode.of(null)).isEmpty();
    }

    @Test
    void noTwoCodesAreAlikeAndNoneStandsInALog() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> LookUpCode.random().value()))
                .doesNotHaveDuplicates()
                .allMatch(value -> value.length() == 26);
        LookUpCode code = LookUpCode.random();
        assertThat(code.toString()).doesNotContain(code.value());
        assertThat(new Pair("2021-001", code.shown()).toString()).doesNotContain(code.shown());
    }

    @Test
    void thePuzzleOfOneCodeIsNotSolvedByTheNumberOfAnother() {
        LookUpCode code = new LookUpCode("0".repeat(26));
        int number = IntStream.iterate(0, i -> i + 1)
                .filter(i -> Puzzle.isSolved(code, String.valueOf(i)))
                .findFirst()
                .orElseThrow();
        assertThat(number).isGreaterThan(100);
        assertThat(Puzzle.isSolved(new LookUpCode("1".repeat(26)), String.valueOf(number)))
                .isFalse();
        assertThat(Puzzle.isSolved(code, "")).isFalse();
        assertThat(Puzzle.isSolved(code, null)).isFalse();
    }

    @Test
    void whoeverHasDoneTheWorkMaySendThreeTimesAsOften() {
        ApplyLimits limits = new ApplyLimits();
        long proven = IntStream.range(0, 100)
                .filter(i -> limits.allowRequest("192.0.2.1", true))
                .count();
        long unproven = IntStream.range(0, 100)
                .filter(i -> limits.allowRequest("192.0.2.2", false))
                .count();
        assertThat(proven).isEqualTo(30);
        assertThat(unproven).isEqualTo(10);
    }
}
