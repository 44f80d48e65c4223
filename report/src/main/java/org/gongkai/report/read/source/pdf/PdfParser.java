package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/** PDFBox's parser with streams that keep to a budget. */
final class PdfParser extends PDFParser {

    private boolean locked;

    PdfParser(RandomAccessRead file, PdfBudget budget) throws IOException {
        super(file, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        RandomAccessStreamCache cache = IOUtils.createMemoryOnlyStreamCache().create();
        document = new Objects(cache, this, budget);
    }

    /** True once the file has proved to be encrypted in a way the empty password does not open. */
    boolean locked() {
        return locked;
    }

    @Override
    protected void prepareDecryption() throws IOException {
        locked = true;
        super.prepareDecryption();
        locked = false;
    }

    /** The objects of the file, whose streams are bounded. */
    private static final class Objects extends COSDocument {

        private final RandomAccessStreamCache cache;
        private final PdfParser parser;
        private final PdfBudget budget;

        Objects(RandomAccessStreamCache cache, PdfParser parser, PdfBudget budget) {
            super(() -> cache, parser);
            this.cache = cache;
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new PdfStream(cache, parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
