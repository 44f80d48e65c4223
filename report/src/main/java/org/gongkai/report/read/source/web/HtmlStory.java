package org.gongkai.report.read.source.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowLine;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;

/** Lines of a web page, or of one cell in it, as a browser breaks them. */
final class HtmlStory {

    private final ReadBudget budget;
    private final List<FlowItem> flow = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Integer> paragraphs = new ArrayDeque<>();
    private boolean blankBefore;

    HtmlStory(ReadBudget budget) {
        this.budget = budget;
    }

    /** Text in which white space is one blank, and none where a line begins or ends. */
    void addText(String text) throws UnreadableException {
        budget.text(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                blankBefore = true;
            } else {
                line.append(blankBefore && !line.isEmpty() ? " " : "").append(c);
                blankBefore = false;
            }
        }
    }

    /** Text in which white space stands for itself. */
    void addPreformatted(String text) throws UnreadableException {
        budget.text(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                breakLine();
            } else if (text.charAt(i) != '\r') {
                line.append(text.charAt(i));
            }
        }
    }

    /** Ends the line even if nothing stands in it. */
    void breakLine() throws UnreadableException {
        budget.line();
        flow.add(new FlowLine(line.toString(), true));
        line.setLength(0);
        blankBefore = false;
    }

    /** Ends the line if something stands in it, as the edge of a block does. */
    void endLine() throws UnreadableException {
        if (!line.isEmpty()) {
            breakLine();
        }
        blankBefore = false;
    }

    void beginParagraph() throws UnreadableException {
        endLine();
        paragraphs.push(flow.size());
    }

    /** Ends a paragraph; one without content leaves an empty line, which in flattened tables is a blank cell. */
    void endParagraph() throws UnreadableException {
        endLine();
        if (!paragraphs.isEmpty() && paragraphs.pop() == flow.size()) {
            breakLine();
        }
    }

    void addAll(List<FlowItem> items) throws UnreadableException {
        endLine();
        flow.addAll(items);
    }

    /** All of it; the story is over. */
    List<FlowItem> end() throws UnreadableException {
        endLine();
        return flow;
    }
}
