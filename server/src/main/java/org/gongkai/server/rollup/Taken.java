package org.gongkai.server.rollup;

import java.util.Objects;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.read.Reading;
import org.gongkai.report.write.JsonWriter;

/**
 * A report that has been read and its file kept (已读入的报告).
 *
 * @param name name of the file
 * @param file the file in the store
 * @param reading what was read
 */
record Taken(String name, String file, Reading reading) {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_UNIT = 300;

    Taken {
        name = cut(name);
    }

    /** A file's name as far as it is kept. */
    static String cut(String name) {
        return cut(name, LONGEST_NAME);
    }

    /** The unit as the report calls it, empty where it names none. */
    String unitName() {
        AnnualReport report = reading.report();
        String full = report.unitFull();
        return cut(full == null ? Objects.requireNonNullElse(report.unit(), "") : full, LONGEST_UNIT);
    }

    String content() {
        return JsonWriter.of(reading.report()).toString();
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
