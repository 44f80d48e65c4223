package org.gongkai.report.read.source.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessOutputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.jspecify.annotations.Nullable;

/** A stream of a PDF that unpacks only as far as the budget goes, and never decodes pictures. */
final class PdfStream extends COSStream {

    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.JBIG2_DECODE, COSName.CCITTFAX_DECODE);

    private static final int LONGEST_ROW = 100_000;

    private final PdfBudget budget;

    PdfStream(RandomAccessStreamCache cache, RandomAccessReadView packed, PdfBudget budget) throws IOException {
        super(cache, packed);
        this.budget = budget;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        List<COSName> filters = filters();
        if (filters.isEmpty()) {
            return super.createView();
        }
        checkRows();
        InputStream packed = createRawInputStream();
        RandomAccessRead unpacked = unpack(packed, filters, 0);
        for (int i = 1; i < filters.size(); i++) {
            unpacked = unpack(new RandomAccessInputStream(unpacked), filters, i);
        }
        return unpacked;
    }

    /** Measured first: what this gives is unpacked beyond our reach. */
    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        createView().close();
        return super.createInputStream(options);
    }

    /** Filters in order, each once: PDFBox holds that a filter named twice is a mistake of the producer. */
    private List<COSName> filters() throws IOException {
        Set<COSName> names = new LinkedHashSet<>();
        COSBase filters = getFilters();
        for (COSBase filter : filters instanceof COSArray array ? array.toList() : listOf(filters)) {
            if (!(filter instanceof COSName name) || PICTURES.contains(name)) {
                throw new IOException("Stream " + getKey() + " cannot be read as text: its filter is " + filter);
            }
            names.add(name);
        }
        return new ArrayList<>(names);
    }

    private static List<? extends COSBase> listOf(@Nullable COSBase filter) {
        return filter == null ? List.of() : List.of(filter);
    }

    /** Rows of text and of object streams are short; PDFBox would set aside whatever length the file states. */
    private void checkRows() throws IOException {
        COSBase parameters = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        for (COSBase each : parameters instanceof COSArray array ? array.toList() : listOf(parameters)) {
            COSBase direct = each instanceof COSObject object ? object.getObject() : each;
            if (direct instanceof COSDictionary of && of.getInt(COSName.COLUMNS, 1) > LONGEST_ROW) {
                throw new IOException("Stream " + getKey() + " states rows of more than " + LONGEST_ROW + " samples");
            }
        }
    }

    private RandomAccessRead unpack(InputStream packed, List<COSName> filters, int index) throws IOException {
        RandomAccessReadWriteBuffer buffer = new RandomAccessReadWriteBuffer();
        OutputStream unpacked = new Gauge(new RandomAccessOutputStream(buffer), budget);
        try {
            FilterFactory.INSTANCE
                    .getFilter(filters.get(index))
                    .decode(packed, unpacked, this, index, DecodeOptions.DEFAULT);
        } finally {
            IOUtils.closeQuietly(packed);
        }
        buffer.seek(0);
        return buffer;
    }

    /** Counts what passes. */
    private static final class Gauge extends FilterOutputStream {

        private final PdfBudget budget;

        Gauge(OutputStream out, PdfBudget budget) {
            super(out);
            this.budget = budget;
        }

        @Override
        public void write(int b) throws IOException {
            budget.unpacked(1);
            out.write(b);
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            budget.unpacked(length);
            out.write(b, offset, length);
        }
    }
}
