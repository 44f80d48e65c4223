package org.gongkai.rules.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongkai.rules.calendar.BrokenHolidaysException.Problem;

/**
 * Reads a holiday file (节假日文件): lines {@code date,kind,name}, a head line {@code date,kind,name} if wanted,
 * comments after {@code #}.
 */
public final class HolidayCsv {

    private static final String HEAD = "date,kind,name";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final List<HolidayEntry> entries = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();
    private int number;

    private HolidayCsv(String file) {
        this.file = file;
    }

    /**
     * The entries of a file given as text, in its order.
     *
     * @param file the name to use in errors
     * @throws BrokenHolidaysException at the first line that cannot be read
     */
    public static List<HolidayEntry> parse(String file, String text) {
        try {
            return read(file, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The entries of a file, in its order; the reader is not closed.
     *
     * @param file the name to use in errors
     * @throws BrokenHolidaysException at the first line that cannot be read
     * @throws IOException when the reader fails
     */
    public static List<HolidayEntry> read(String file, Reader reader) throws IOException {
        HolidayCsv csv = new HolidayCsv(file);
        BufferedReader lines = new BufferedReader(reader);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            csv.number++;
            csv.line(line.replace(BYTE_ORDER_MARK, "").strip());
        }
        if (csv.entries.isEmpty()) {
            throw csv.broken("", Problem.EMPTY);
        }
        return List.copyOf(csv.entries);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#") || line.equalsIgnoreCase(HEAD)) {
            return;
        }
        String[] fields = line.split(",", -1);
        if (fields.length != 3) {
            throw broken(line, Problem.FIELDS);
        }
        String name = fields[2].strip();
        if (name.isEmpty()) {
            throw broken(line, Problem.NAME);
        }
        entries.add(new HolidayEntry(date(fields[0].strip()), kind(fields[1].strip()), name));
    }

    private LocalDate date(String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (!seen.add(date)) {
                throw broken(value, Problem.TWICE);
            }
            return date;
        } catch (DateTimeParseException e) {
            throw broken(value, Problem.DATE);
        }
    }

    private HolidayEntry.Kind kind(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "off" -> HolidayEntry.Kind.OFF;
            case "work" -> HolidayEntry.Kind.WORK;
            default -> throw broken(value, Problem.KIND);
        };
    }

    private BrokenHolidaysException broken(String value, Problem problem) {
        return new BrokenHolidaysException(file, Math.max(number, 1), value, problem);
    }
}
