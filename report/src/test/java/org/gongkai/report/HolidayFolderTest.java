package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.gongkai.rules.calendar.BrokenHolidaysException;
import org.gongkai.rules.calendar.DayKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatDoesNotExistLeavesTheBuiltInCalendar() throws IOException {
        assertThat(HolidayFolder.calendar(folder.resolve("none")).isLoaded(2026))
                .isTrue();
        assertThat(HolidayFolder.calendar(folder.resolve("none")).isLoaded(2027))
                .isFalse();
    }

    @Test
    void everyHolidayFileIsReadAndTheLaterNameWins() throws IOException {
        write("holidays-2027.csv", "2027-01-01,off,元旦\n2027-03-01,off,甲\n");
        write("holidays-local.csv", "2027-03-01,off,乙\n");
        write("notes.csv", "not a holiday file");
        assertThat(HolidayFolder.calendar(folder).isLoaded(2027)).isTrue();
        assertThat(HolidayFolder.calendar(folder).kindOf(LocalDate.of(2027, 3, 1)))
                .isEqualTo(new DayKind.Holiday("乙"));
    }

    @Test
    void aFileSavedByAChineseSpreadsheetIsRead() throws IOException {
        Files.write(folder.resolve("holidays-2027.csv"), "2027-01-01,off,元旦\r\n".getBytes(Charset.forName("GBK")));
        assertThat(HolidayFolder.calendar(folder).kindOf(LocalDate.of(2027, 1, 1)))
                .isEqualTo(new DayKind.Holiday("元旦"));
    }

    @Test
    void aBrokenFileIsNamedWithItsFolder() throws IOException {
        write("holidays-2027.csv", "2027-01-01,free,元旦\n");
        assertThatThrownBy(() -> HolidayFolder.calendar(folder))
                .isInstanceOf(BrokenHolidaysException.class)
                .hasMessageContaining(folder.resolve("holidays-2027.csv").toString());
    }

    @Test
    void aFileThatCannotBeOpenedIsNotPassedOver() throws IOException {
        Files.createDirectory(folder.resolve("holidays-2027.csv"));
        assertThatThrownBy(() -> HolidayFolder.calendar(folder)).isInstanceOf(IOException.class);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
