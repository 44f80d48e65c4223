package org.gongkai.report.read.source.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;

/** Tf, choosing the font out of our own. */
final class PdfSetFont extends OperatorProcessor {

    private final PdfFonts fonts;

    PdfSetFont(PDFStreamEngine engine, PdfFonts fonts) {
        super(engine);
        this.fonts = fonts;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        if (operands.size() >= 2
                && operands.get(0) instanceof COSName name
                && operands.get(1) instanceof COSNumber size) {
            PDTextState state = getContext().getGraphicsState().getTextState();
            state.setFontSize(size.floatValue());
            state.setFont(fonts.font(getContext().getResources(), name));
        }
    }

    @Override
    public String getName() {
        return OperatorName.SET_FONT_AND_SIZE;
    }
}
