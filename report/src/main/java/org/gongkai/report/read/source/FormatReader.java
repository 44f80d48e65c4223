package org.gongkai.report.read.source;

/** Reads one file format into lines and grids. */
public interface FormatReader {

    /**
     * Reads a file.
     *
     * @throws UnreadableException if it cannot be read, with the reason a person is told
     */
    SourceDocument read(Source source) throws UnreadableException;
}
