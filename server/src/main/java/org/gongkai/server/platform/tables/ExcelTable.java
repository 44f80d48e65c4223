package org.gongkai.server.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of a workbook (XLSX), read as a stream: a workbook of 20,000 rows as objects would fill the memory. */
final class ExcelTable implements Table {

    private static final int MOST_COLUMNS = 200;

    private final Path file;

    ExcelTable(Path file) {
        this.file = file;
    }

    @Override
    public void read(Reader reader) throws IOException, UnreadableTableException {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader parts = new XSSFReader(workbook);
            Iterator<InputStream> sheets = parts.getSheetsData();
            if (!sheets.hasNext()) {
                throw new UnreadableTableException("import.unreadable.empty", "");
            }
            XMLReader xml = XMLHelper.newXMLReader();
            Rows rows = new Rows(reader);
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    parts.getStylesTable(), new ReadOnlySharedStringsTable(workbook), rows, new Days(), false));
            try (InputStream sheet = sheets.next()) {
                xml.parse(new InputSource(sheet));
            }
        } catch (Stopped e) {
            throw e.why;
        } catch (UnsupportedFileFormatException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException e) {
            throw new UnreadableTableException("import.unreadable.type", e);
        }
    }

    /** Days as ISO text, whatever the cell's format makes of them. */
    private static final class Days extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format) {
            return DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value).toLocalDate().toString()
                    : super.formatRawCellContents(value, index, format);
        }
    }

    /** Carries out of the parser what the reader of rows throws. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UnreadableTableException why;

        Stopped(UnreadableTableException why) {
            super(why);
            this.why = why;
        }
    }

    /** Puts cells together to rows. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Reader reader;
        private final List<String> cells = new ArrayList<>();

        Rows(Reader reader) {
            this.reader = reader;
        }

        @Override
        public void startRow(int row) {
            cells.clear();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= MOST_COLUMNS) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            SheetRow read = SheetRow.of(row + 1, cells);
            if (read.isBlank()) {
                return;
            }
            try {
                reader.row(read);
            } catch (UnreadableTableException e) {
                throw new Stopped(e);
            }
        }
    }
}
