package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureSizeTest {

    private static final double ONE_OF_FIFTEEN = 1 / 15.0;

    @Test
    void aShortFigureHasTheSizeOfItsTable() {
        assertThat(FigureSize.of("1204", ONE_OF_FIFTEEN)).isEqualTo(9);
        assertThat(FigureSize.of("", ONE_OF_FIFTEEN)).isEqualTo(9);
    }

    @Test
    void aLongFigureIsSmallerSoThatItStaysOnOneLine() {
        assertThat(FigureSize.of("1234567", ONE_OF_FIFTEEN)).isEqualTo(6);
        assertThat(FigureSize.of("1234567", 0.25)).isEqualTo(9);
    }

    @Test
    void whatWouldBeTooSmallToReadIsBroken() {
        assertThat(FigureSize.of("1".repeat(30), ONE_OF_FIFTEEN)).isEqualTo(9);
    }
}
