package org.gongkai.server.platform.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes a content stream anew (重写内容流): removed codes become displacements, so that the rest stays where it is, drawings
 * under boxes are left out, and pictures under boxes give way to blanked ones; texts that marked content carries for those who hear the page go, and so do comments, which the parser leaves out.
 */
final class ContentRewriter {

    private static final Operator SHOW = Operator.getOperator(OperatorName.SHOW_TEXT_ADJUSTED);

    private final Content content;
    private final List<Object> written = new ArrayList<>();
    private int operator = -1;
    private int saved;
    private boolean text;

    private ContentRewriter(Content content) {
        this.content = content;
    }

    /** Rewrites a stream in its document. */
    static void rewrite(Content content, PDDocument document) throws IOException {
        List<Object> tokens = new ContentRewriter(content).tokens();
        if (content.stream() instanceof PDPage page) {
            PDStream fresh = new PDStream(document);
            write(tokens, fresh.getCOSObject());
            page.setContents(fresh);
        } else {
            write(tokens, (COSStream) content.object());
        }
    }

    private static void write(List<Object> tokens, COSStream stream) throws IOException {
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
    }

    private List<Object> tokens() throws IOException {
        PDFStreamParser parser = new PDFStreamParser(content.stream());
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof Operator next) {
                operator++;
                write(next, operands);
                operands.clear();
            } else {
                operands.add((COSBase) token);
            }
        }
        parser.close();
        if (text) {
            written.add(Operator.getOperator(OperatorName.END_TEXT));
        }
        for (; saved > 0; saved--) {
            written.add(Operator.getOperator(OperatorName.RESTORE));
        }
        return written;
    }

    private void write(Operator next, List<COSBase> operands) {
        COSName picture = content.picture(operator);
        if (content.isDropped(operator)) {
            return;
        }
        if (picture != null) {
            add(OperatorName.DRAW_OBJECT, picture);
            return;
        }
        String name = next.getName();
        boolean removes = content.codes(operator).stream().flatMap(List::stream).anyMatch(Code::isRemoved);
        if (removes) {
            show(name, operands);
            return;
        }
        if (name.equals(OperatorName.RESTORE) && saved == 0) {
            return; // boxes that follow must not stand in a space of the page's own
        }
        saved += name.equals(OperatorName.SAVE) ? 1 : name.equals(OperatorName.RESTORE) ? -1 : 0;
        text = name.equals(OperatorName.BEGIN_TEXT) || (text && !name.equals(OperatorName.END_TEXT));
        operands.forEach(ContentRewriter::silence);
        written.addAll(operands);
        written.add(next);
    }

    /** Takes from a property list of marked content what would be read aloud in its place. */
    private static void silence(COSBase operand) {
        if (operand instanceof COSDictionary properties) {
            CleanCopy.SPOKEN.forEach(properties::removeItem);
        }
    }

    private void show(String name, List<COSBase> operands) {
        if (name.equals(OperatorName.SHOW_TEXT_LINE_AND_SPACE)) {
            add(OperatorName.SET_WORD_SPACING, operands.get(0));
            add(OperatorName.SET_CHAR_SPACING, operands.get(1));
        }
        if (name.equals(OperatorName.SHOW_TEXT_LINE_AND_SPACE) || name.equals(OperatorName.SHOW_TEXT_LINE)) {
            add(OperatorName.NEXT_LINE);
        }
        COSBase shown = operands.get(operands.size() - 1);
        written.add(kept(shown instanceof COSArray array ? array : new COSArray(List.of(shown))));
        written.add(SHOW);
    }

    private void add(String name, COSBase... operands) {
        written.addAll(List.of(operands));
        written.add(Operator.getOperator(name));
    }

    private COSArray kept(COSArray shown) {
        AdjustedText kept = new AdjustedText();
        int string = 0;
        for (COSBase piece : shown) {
            if (piece instanceof COSString codes) {
                kept.add(codes.getBytes(), content.codes(operator).get(string++));
            } else {
                kept.add(piece);
            }
        }
        return kept.array();
    }
}
