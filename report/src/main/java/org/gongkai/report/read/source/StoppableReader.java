package org.gongkai.report.read.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;

/** A text that a parser reads piece by piece, none after the thread was told to stop: parsers have no ear of their own. */
public final class StoppableReader extends StringReader {

    public StoppableReader(String text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException("told to stop");
        }
        return super.read(buffer, offset, length);
    }
}
