package org.gongkai.report.read.source;

import java.io.IOException;

/** A package unpacks to more than {@link ReadLimits} allows. */
final class ZipBombException extends IOException {

    private static final long serialVersionUID = 1L;

    ZipBombException(String what) {
        super(what);
    }
}
