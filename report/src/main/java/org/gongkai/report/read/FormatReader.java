package org.gongkai.report.read;

/** Reads one file format into lines and grids. */
interface FormatReader {

    /**
     * Reads a file.
     *
     * @throws UnreadableException if it cannot be read, with the reason a person is told
     */
    SourceDocument read(Source source) throws UnreadableException;
}
