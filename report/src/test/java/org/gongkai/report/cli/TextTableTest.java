package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.report.cli.TextTable.Align;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @ParameterizedTest
    @CsvSource({"abc,3", "工作日,6", "放假：春节,10", "（元）,6", "A4纸,4", "〔2020〕,8", "𠀀,2", "'',0"})
    void aChineseCharacterTakesTwoColumns(String text, int width) {
        assertThat(Columns.of(text)).isEqualTo(width);
    }

    @Test
    void columnsLineUpWhateverTheirScript() {
        TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.LEFT)
                .row("日期", "第几日", "说明")
                .row("2025-01-02", "1", "工作日");
        assertThat(table.lines()).containsExactly("日期        第几日  说明", "2025-01-02       1  工作日");
    }

    @Test
    void linesCarryNoBlanksAtTheirEnds() {
        TextTable table = new TextTable(Align.LEFT, Align.LEFT).row("a", "").row("b", "long");
        assertThat(table.lines()).containsExactly("a", "b  long");
    }

    @Test
    void aTableWithoutRowsHasNoLines() {
        assertThat(new TextTable(Align.LEFT).lines()).isEmpty();
    }

    @Test
    void wordsThatRunOnMakeNoColumnWider() {
        TextTable table = new TextTable(Align.LEFT, Align.RIGHT).row("a", "1").runningOn("bb", "很长的话");
        assertThat(table.lines()).containsExactly("a   1", "bb  很长的话");
    }

    @Test
    void aHeadingStandsOnALineOfItsOwn() {
        TextTable table = new TextTable(Align.LEFT, Align.RIGHT).heading("表一").row("a", "1");
        assertThat(table.lines()).containsExactly("", "表一", "a  1");
    }
}
