package org.gongkai.report.read.source;

/**
 * Bounds of what is read: far above any annual report (a dozen pages, eight tables), far below what would fill half a
 * gigabyte with two files at once.
 */
public final class ReadLimits {

    /** Bytes of a file. */
    static final int FILE_BYTES = 64 * 1024 * 1024;

    /** Pages of a file, or sheets of a workbook. */
    public static final int PAGES = 300;

    /** Cells in all tables together. */
    static final int CELLS = 200_000;

    /** Characters of text in all, tables included. */
    static final int CHARACTERS = 5_000_000;

    /** Tables in all; old web pages lay out every list entry with one. */
    static final int TABLES = 1_000;

    /** Tables within tables. */
    static final int TABLE_DEPTH = 16;

    /** Columns of a table. */
    static final int COLUMNS = 2_000;

    /** Characters that a line counts for beside its own, so that millions of empty ones fill no memory. */
    static final int LINE = 8;

    /** Tags of a web page, which is held in memory as objects. */
    public static final int TAGS = 1_000_000;

    /** Rows or columns a cell of a web page may span. */
    public static final int SPAN = 200;

    /** Elements within elements of an XML part; Word's deepest real documents stay under 100. */
    static final int XML_DEPTH = 256;

    /** Bytes that one package may unpack to. */
    static final long UNPACKED_BYTES = 200L * 1024 * 1024;

    /** Bytes that an entry of a package may unpack to whatever its ratio. */
    static final long UNPACKED_FREELY = 4L * 1024 * 1024;

    /** Times its size that a larger entry may unpack to; tables of thousands of like rows reach 100. */
    static final int UNPACKED_RATIO = 200;

    /** Entries of a package. */
    static final int ZIP_ENTRIES = 20_000;

    /** Bytes of the stream of a binary workbook, which is held in memory as objects of many times its size. */
    public static final int BINARY_WORKBOOK_BYTES = 16 * 1024 * 1024;

    private ReadLimits() {}
}
