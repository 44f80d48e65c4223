package org.gongkai.report.read;

import java.util.Locale;
import java.util.Properties;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/** Writes numbers of a workbook as its cells show them. */
final class CellFormats {

    private static final Properties CHINESE = Resources.properties("excel-formats.properties");
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
        String known = CHINESE.getProperty(Integer.toString(index), code == null ? GENERAL : code);
        return formatter.formatRawCellContents(number, index, known, since1904);
    }
}
