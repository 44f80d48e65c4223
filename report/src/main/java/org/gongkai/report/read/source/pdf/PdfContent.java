package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.SequenceRandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A page whose content comes out of our bounded streams. PDFBox would unpack it without a bound, and give a page whose
 * content is broken as a blank one, which would pass for a report without its tables.
 */
final class PdfContent extends PDPage {

    /** Content may be cut anywhere between two words. */
    private static final byte[] BETWEEN = "\n".getBytes(StandardCharsets.US_ASCII);

    PdfContent(PDPage page) {
        super(page.getCOSObject());
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
        COSBase contents = getCOSObject().getDictionaryObject(COSName.CONTENTS);
        List<RandomAccessRead> parts = new ArrayList<>();
        for (COSBase part : contents instanceof COSArray array ? array.toList() : List.of(contents)) {
            COSBase direct = part instanceof COSObject object ? object.getObject() : part;
            if (direct instanceof COSStream stream) {
                parts.add(stream.createView());
                parts.add(new RandomAccessReadBuffer(BETWEEN));
            }
        }
        return parts.isEmpty() ? new RandomAccessReadBuffer(BETWEEN) : new SequenceRandomAccessRead(parts);
    }
}
