package org.gongkai.report.read.source.pdf;

import java.io.IOException;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Reads characters and ruling lines off a page in one pass; pictures and shapes of letters are left alone. */
final class PdfScan extends PDFStreamEngine {

    /** How far off level, as a ratio, a line of text may run. */
    private static final float MOST_SLANT = 0.2f;

    /** Streams within streams deeper than this show nothing; only a file made to do harm has them. */
    private static final int DEEPEST = 20;

    private final PdfBudget budget;
    private final PdfView view;
    private final PdfSheet sheet;
    private final PdfPen pen;

    private PdfScan(PdfBudget budget, PdfFonts fonts, PdfView view) {
        this.budget = budget;
        this.view = view;
        sheet = new PdfSheet(view.page());
        pen = new PdfPen(sheet);
        operators(fonts).forEach(this::addOperator);
    }

    /** All that moves text or the coordinate system; colours, pictures and shapes of letters are nobody's concern here. */
    private List<OperatorProcessor> operators(PdfFonts fonts) {
        return List.of(
                new Concatenate(this),
                new Save(this),
                new Restore(this),
                new SetLineWidth(this),
                new DrawObject(this),
                new PdfSetFont(this, fonts),
                new BeginText(this),
                new EndText(this),
                new MoveText(this),
                new MoveTextSetLeading(this),
                new NextLine(this),
                new SetMatrix(this),
                new SetCharSpacing(this),
                new SetWordSpacing(this),
                new SetTextHorizontalScaling(this),
                new SetTextLeading(this),
                new SetTextRise(this),
                new ShowText(this),
                new ShowTextAdjusted(this),
                new ShowTextLine(this),
                new ShowTextLineAndSpace(this));
    }

    /** Reads one page, turned so that most of its text runs to the right. */
    static PdfSheet read(PDPage page, PdfFonts fonts, PdfBudget budget) throws IOException {
        PdfSheet sheet = read(page, 0, fonts, budget);
        return sheet.prevailingTurn() == 0 ? sheet : read(page, -sheet.prevailingTurn(), fonts, budget);
    }

    private static PdfSheet read(PDPage page, int turn, PdfFonts fonts, PdfBudget budget) throws IOException {
        PdfScan scan = new PdfScan(budget, fonts, PdfView.of(page, turn));
        scan.processPage(new PdfContent(page));
        for (PDAnnotation annotation : annotations(page)) {
            scan.pen.begin();
            scan.showAnnotation(annotation);
        }
        return scan.sheet;
    }

    private static List<PDAnnotation> annotations(PDPage page) {
        try {
            return page.getAnnotations(PdfScan::isText);
        } catch (IOException broken) {
            return List.of(); // a broken list of annotations takes nothing from the page itself
        }
    }

    /** Fields filled in and text typed onto the page are seen as part of it; nothing they could do is done. */
    private static boolean isText(PDAnnotation annotation) {
        return (annotation instanceof PDAnnotationWidget || annotation instanceof PDAnnotationFreeText)
                && !annotation.isHidden()
                && !annotation.isNoView();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.operator();
        String name = operator.getName();
        if (name.equals(OperatorName.DRAW_OBJECT) && getLevel() > DEEPEST) {
            return;
        }
        if (PdfPen.knows(name)) {
            float thickness = transformWidth(getGraphicsState().getLineWidth());
            pen.draw(name, numbers(operands), plane(), thickness);
        } else if (name.equals(OperatorName.BEGIN_INLINE_IMAGE) || isPicture(name, operands)) {
            sheet.picture();
        } else {
            super.processOperator(operator, operands);
        }
    }

    /** A broken operator is passed over, as other programs do; with many of them the page shows what was never written. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException broken) throws IOException {
        if (broken instanceof MissingOperandException) {
            budget.fault();
        } else if (!(broken instanceof EmptyGraphicsStackException)) {
            super.operatorException(operator, operands, broken);
        }
    }

    private boolean isPicture(String operator, List<COSBase> operands) {
        return operator.equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources().isImageXObject(name);
    }

    private static float[] numbers(List<COSBase> operands) {
        float[] numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return numbers;
    }

    private PdfPlane plane() {
        return new PdfPlane(getGraphicsState().getCurrentTransformationMatrix(), view);
    }

    @Override
    public void saveGraphicsState() {
        budget.saved(getGraphicsStackSize());
        super.saveGraphicsState();
        pen.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        pen.restore();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.form();
        Deque<PdfBox> outer = pen.beginForm();
        super.showForm(form);
        pen.endForm(outer);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        budget.form();
        Deque<PdfBox> outer = pen.beginForm();
        super.showTransparencyGroup(form);
        pen.endForm(outer);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        budget.glyph();
        PdfPlane plane = new PdfPlane(rendering, view);
        PdfPoint start = plane.at(0, 0);
        PdfPoint along = plane.at(1, 0);
        int turn = turn(along.x() - start.x(), along.y() - start.y());
        if (turn < 0) {
            sheet.aslant();
            return;
        }
        float advance = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        float width = Math.max(0, advance * (float) Math.hypot(rendering.getScaleX(), rendering.getShearY()));
        float em = font instanceof PdfFont own ? own.em() : 1;
        float size = em * (float) Math.hypot(rendering.getShearX(), rendering.getScaleY());
        String text = PdfCharacters.plain(font.toUnicode(code));
        sheet.glyph(new PdfGlyph(text, start.x(), start.y(), width, size, turn));
    }

    /** Quarter turns clockwise of a direction, or -1 where it runs aslant. */
    private static int turn(float dx, float dy) {
        if (Math.abs(dy) <= MOST_SLANT * Math.abs(dx)) {
            return dx >= 0 ? 0 : 2;
        }
        if (Math.abs(dx) <= MOST_SLANT * Math.abs(dy)) {
            return dy >= 0 ? 1 : 3;
        }
        return -1;
    }
}
