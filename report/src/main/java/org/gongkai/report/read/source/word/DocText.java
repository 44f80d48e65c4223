package org.gongkai.report.read.source.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowLine;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;

/** Text of a DOC's paragraphs: what is shown, without the signs that stand for pictures, fields, notes and cell ends. */
final class DocText {

    private static final char FIELD_BEGINS = '\u0013';
    private static final char FIELD_SHOWS = '\u0014';
    private static final char FIELD_ENDS = '\u0015';
    private static final char LINE_BREAK = '\u000B';
    private static final char NO_BREAK_HYPHEN = '\u001E';

    private final ReadBudget budget;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> fieldsInCode = new ArrayDeque<>();
    private boolean runsOn;

    DocText(ReadBudget budget) {
        this.budget = budget;
    }

    /** Adds the next paragraph. One whose end is deleted waits for its continuation. */
    void add(Paragraph paragraph, DocNumbering numbering, List<FlowItem> flow) throws UnreadableException {
        if (!runsOn) {
            text.append(numbering.label(paragraph));
        }
        runsOn = false;
        fieldsInCode.clear(); // a field whose end was lost must not swallow the document
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            addRun(paragraph.getCharacterRun(i));
        }
        if (!runsOn) {
            close(flow);
        }
    }

    /** Adds what still waits. */
    void finish(List<FlowItem> flow) throws UnreadableException {
        if (runsOn) {
            close(flow);
        }
    }

    private void close(List<FlowItem> flow) throws UnreadableException {
        budget.line();
        runsOn = false;
        FlowLine.addParagraph(text.toString(), flow);
        text.setLength(0);
    }

    private void addRun(CharacterRun run) throws UnreadableException {
        String signs = run.text();
        budget.text(signs.length());
        if (run.isMarkedDeleted()) {
            runsOn = signs.endsWith("\r");
        } else if (!run.isVanished()) {
            if (run.isSymbol()) {
                addSymbol(run.getSymbolCharacter());
            } else {
                signs.chars().forEach(sign -> addSign((char) sign));
            }
        }
    }

    private void addSign(char sign) {
        switch (sign) {
            case FIELD_BEGINS -> fieldsInCode.push(true);
            case FIELD_SHOWS -> {
                fieldsInCode.poll();
                fieldsInCode.push(false);
            }
            case FIELD_ENDS -> fieldsInCode.poll();
            default -> {
                if (!fieldsInCode.contains(true)) {
                    addVisible(sign);
                }
            }
        }
    }

    private void addVisible(char sign) {
        if (sign == LINE_BREAK) {
            text.append('\n');
        } else if (sign == NO_BREAK_HYPHEN) {
            text.append('-');
        } else if (sign >= ' ' || sign == '\t') {
            text.append(sign);
        }
    }

    /** Fonts of pictograms keep theirs in the private area, which says nothing. */
    private void addSymbol(char sign) {
        if (Character.getType(sign) != Character.PRIVATE_USE) {
            text.append(sign);
        }
    }
}
