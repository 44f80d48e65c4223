package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a file; reading them heeds the time limit, for a damaged file makes PDFBox search it again and again. */
final class PdfBytes extends RandomAccessReadBuffer {

    /** Reads between two looks at the clock; a power of two. */
    private static final int STRIDE = 1 << 16;

    private final PdfBudget budget;
    private int reads;

    PdfBytes(byte[] bytes, PdfBudget budget) {
        super(bytes);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        count();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        count();
        return super.read(target, offset, length);
    }

    private void count() {
        if ((++reads & (STRIDE - 1)) == 0) {
            budget.heed();
        }
    }
}
