package org.gongkai.report.read.source.pdf;

import org.gongkai.report.read.Reading;
import org.gongkai.report.read.source.UnreadableException;

/**
 * Reading a PDF stops here, and why. Unchecked, for PDFBox swallows checked exceptions where it tries to be lenient.
 */
final class PdfRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UnreadableException.Reason reason;

    PdfRefusal(UnreadableException.Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadableException.Reason reason() {
        return reason;
    }
}
