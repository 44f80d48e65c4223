package org.gongkai.report.mess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.Forms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealMessTest {

    private static final ReportReader READER = new ReportReader(Forms.builtIn());
    private static final ReportChecker CHECKER = new ReportChecker(CheckSettings.house(), Forms.builtIn());

    static Stream<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void aReportIsReadFigureForFigureAndEveryFaultIsFoundAndNoOther(Fixture fixture) {
        ExpectedReport expected = fixture.expected();
        Reading reading = read(fixture, expected);
        if (reading == null) {
            return;
        }
        Reading lastYear = expected.lastYear() == null ? null : read(Fixture.named(expected.lastYear()), null);
        List<Finding> findings = CHECKER.check(reading, lastYear);
        assertThat(Differences.between(expected, reading, findings))
                .as(fixture.toString())
                .isEmpty();
    }

    @Test
    void everyQuirkSeenIsCopiedByAFixture() {
        assertThat(Fixture.all()).hasSizeGreaterThanOrEqualTo(40);
    }

    /** The reading, or null where the fixture was rightly refused. */
    private static @Nullable Reading read(Fixture fixture, @Nullable ExpectedReport expected) {
        try {
            Reading reading = READER.read(fixture.source());
            assertThat(expected == null ? null : expected.unreadable())
                    .as(fixture.toString())
                    .isNull();
            return reading;
        } catch (UnreadableException e) {
            assertThat(e.reason().name())
                    .as(fixture.toString())
                    .isEqualTo(expected == null ? null : expected.unreadable());
            return null;
        }
    }
}
