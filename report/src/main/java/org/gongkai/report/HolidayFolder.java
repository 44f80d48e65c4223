package org.gongkai.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.rules.calendar.HolidayCsv;
import org.gongkai.rules.calendar.HolidayEntry;
import org.gongkai.rules.calendar.WorkingCalendar;

/** An office's own holiday files (节假日文件): {@code holidays*.csv} in its data folder, which need not exist. */
public final class HolidayFolder {

    private static final String FILES = "holidays*.csv";

    /** What a Chinese spreadsheet saves a CSV file in. */
    private static final Charset SPREADSHEET = Charset.forName("GB18030");

    private HolidayFolder() {}

    /**
     * The built-in calendar with the files of the folder, a later name winning over an earlier.
     *
     * @throws org.gongkai.rules.calendar.BrokenHolidaysException where a line cannot be read
     * @throws IOException where a file cannot be opened
     */
    public static WorkingCalendar calendar(Path folder) throws IOException {
        WorkingCalendar calendar = WorkingCalendar.builtIn();
        for (HolidayFile file : files(folder)) {
            calendar = calendar.with(file.entries());
        }
        return calendar;
    }

    /**
     * A file of the folder.
     *
     * @param text what stands in it
     */
    public record HolidayFile(Path path, String text, List<HolidayEntry> entries) {}

    /**
     * The files of the folder, in the order in which they are read.
     *
     * @throws org.gongkai.rules.calendar.BrokenHolidaysException where a line cannot be read
     * @throws IOException where a file cannot be opened
     */
    public static List<HolidayFile> files(Path folder) throws IOException {
        List<HolidayFile> files = new ArrayList<>();
        for (Path path : paths(folder)) {
            String text = text(Files.readAllBytes(path));
            files.add(new HolidayFile(path, text, HolidayCsv.parse(path.toString(), text)));
        }
        return files;
    }

    private static List<Path> paths(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FILES)) {
                found.forEach(files::add);
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        Collections.sort(files);
        return files;
    }

    /** What stands in a holiday file: UTF-8, or what a Chinese spreadsheet saves. */
    public static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, SPREADSHEET);
        }
    }
}
