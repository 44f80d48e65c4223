package org.gongkai.server.platform.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table in a file (表格); gives its rows one after the other. */
public interface Table {

    /** Takes the rows; may find the table unreadable. */
    interface Reader {
        void row(SheetRow row) throws UnreadableTableException;
    }

    /**
     * Reads all rows that are not blank.
     *
     * @throws UnreadableTableException if the file is no table that can be read
     */
    void read(Reader reader) throws IOException, UnreadableTableException;

    /** The table in a file: what it is, its first bytes say. */
    static Table in(Path file) throws IOException, UnreadableTableException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        if (head.length == 2 && head[0] == 'P' && head[1] == 'K') {
            return new ExcelTable(file);
        }
        if (head.length == 2 && head[0] == (byte) 0xd0 && head[1] == (byte) 0xcf) {
            throw new UnreadableTableException("import.unreadable.xls", "");
        }
        return new CsvTable(file);
    }
}
