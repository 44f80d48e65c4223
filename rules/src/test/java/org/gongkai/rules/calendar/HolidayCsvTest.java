package org.gongkai.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import org.gongkai.rules.calendar.BrokenHolidaysException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCsvTest {

    @Test
    void everyLineIsADayAKindAndAName() {
        assertThat(HolidayCsv.parse("holidays-2027.csv", "2027-01-01,off,元旦\n2027-01-09,work,元旦\n"))
                .containsExactly(
                        new HolidayEntry(LocalDate.of(2027, 1, 1), HolidayEntry.Kind.OFF, "元旦"),
                        new HolidayEntry(LocalDate.of(2027, 1, 9), HolidayEntry.Kind.WORK, "元旦"));
    }

    @Test
    void headCommentsBlankLinesAndWhatASpreadsheetAddsAreSkipped() {
        String text = "\uFEFF# 2027\r\n\r\ndate,kind,name\r\n 2027-01-01 , OFF , 元旦 \r\n";
        assertThat(HolidayCsv.parse("holidays-2027.csv", text))
                .containsExactly(new HolidayEntry(LocalDate.of(2027, 1, 1), HolidayEntry.Kind.OFF, "元旦"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01,off       | FIELDS | 2027-01-01,off       | write date,kind,name",
                "2027-01-01;off;元旦  | FIELDS | 2027-01-01;off;元旦  | write date,kind,name",
                "2027-01-01,off,元旦, | FIELDS | 2027-01-01,off,元旦, | write date,kind,name",
                "2027/1/1,off,元旦    | DATE   | 2027/1/1             | write year, month and day",
                "2027-02-29,off,春节  | DATE   | 2027-02-29           | write year, month and day",
                "2027-01-01,free,元旦 | KIND   | free                 | write off for a holiday",
                "2027-01-01,,元旦     | KIND   | ''                   | write off for a holiday",
                "2027-01-01,off,      | NAME   | 2027-01-01,off,      | add its name",
                "2026-01-01,off,元旦  | TWICE  | 2026-01-01           | keep one of its lines",
            })
    void aBrokenLineIsRefusedWithFileLineValueAndCure(String line, Problem problem, String value, String cure) {
        String text = "# head\n2026-01-01,off,元旦\n" + line + "\n";
        assertThatThrownBy(() -> HolidayCsv.parse("holidays-2027.csv", text))
                .hasMessageContainingAll("holidays-2027.csv", "line 3", "\"" + value + "\"", cure)
                .asInstanceOf(type(BrokenHolidaysException.class))
                .satisfies(e -> assertThat(e.file()).isEqualTo("holidays-2027.csv"))
                .satisfies(e -> assertThat(e.line()).isEqualTo(3))
                .satisfies(e -> assertThat(e.value()).isEqualTo(value))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void aFileWithoutADayIsRefused() {
        assertThatThrownBy(() -> HolidayCsv.parse("holidays-2027.csv", "# nothing yet\n"))
                .hasMessageContainingAll("holidays-2027.csv", "holds no day at all", "take it away");
    }

    @Test
    void aFailingReaderIsNotTakenForAnEmptyFile() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("disk gone");
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        assertThatThrownBy(() -> HolidayCsv.read("holidays-2027.csv", failing))
                .isInstanceOf(IOException.class)
                .hasMessage("disk gone");
    }

    @Test
    void anEntryWithoutANameIsRefused() {
        assertThatThrownBy(() -> new HolidayEntry(LocalDate.of(2027, 1, 1), HolidayEntry.Kind.OFF, " "))
                .hasMessageContainingAll("2027-01-01", "give it one");
    }
}
