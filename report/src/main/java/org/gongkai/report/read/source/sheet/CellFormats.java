package org.gongkai.report.read.source.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.gongkai.rules.Resources;
import org.jspecify.annotations.Nullable;

/** Writes numbers of a workbook as its cells show them. */
final class CellFormats {

    private static final Map<String, String> CHINESE =
            Resources.properties(CellFormats.class, "excel-formats.properties");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"A-Za-z]*)\"");
    private static final String GENERAL = "General";

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean since1904;

    /**
     * Formats of a workbook.
     *
     * @param since1904 whether its dates count from 1904, as on old Macintoshes
     */
    CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    /**
     * A number as shown.
     *
     * @param index number of the format
     * @param code code of the format, null if the workbook does not say
     */
    String show(double number, int index, @Nullable String code) {
        String known = CHINESE.getOrDefault(Integer.toString(index), code == null ? GENERAL : code);
        String understood = DateUtil.isADateFormat(index, known) ? unquoted(known) : known;
        return formatter.formatRawCellContents(number, index, understood, since1904);
    }

    /** The formatter shows the quotation marks around the words of a date; words without Latin letters need none. */
    private static String unquoted(String code) {
        return QUOTED.matcher(code).replaceAll("$1");
    }
}
