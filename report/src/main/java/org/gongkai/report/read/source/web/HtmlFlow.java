package org.gongkai.report.read.source.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.UnreadableException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks what a web page shows, without recursion: pages are known that never close a tag. */
final class HtmlFlow {

    private final ReadBudget budget;
    private final Deque<HtmlStory> stories = new ArrayDeque<>();
    private final Deque<HtmlTable> tables = new ArrayDeque<>();
    private int preformatted;

    HtmlFlow(ReadBudget budget) {
        this.budget = budget;
    }

    /** All that the body shows. */
    List<FlowItem> read(Element body) throws UnreadableException {
        stories.push(new HtmlStory(budget));
        Node node = body.firstChild();
        while (node != null) {
            budget.step();
            boolean shown = enter(node);
            Node child = shown ? node.firstChild() : null;
            if (shown && child == null) {
                leave(node);
            }
            node = child == null ? following(node, body) : child;
        }
        return stories.pop().end();
    }

    /** The next node that is no descendant of one, the elements between them left. */
    @SuppressWarnings("ReferenceEquality") // that very element, not one like it
    private @Nullable Node following(Node node, Element body) throws UnreadableException {
        Node last = node;
        while (last.nextSibling() == null) {
            Node parent = last.parent();
            if (parent == null || parent == body) {
                return null;
            }
            leave(parent);
            last = parent;
        }
        return last.nextSibling();
    }

    private boolean enter(Node node) throws UnreadableException {
        if (node instanceof TextNode text) {
            addText(text.getWholeText());
            return false;
        }
        if (!(node instanceof Element element) || HtmlElements.isHidden(element)) {
            return false;
        }
        enter(element);
        return true;
    }

    private void addText(String text) throws UnreadableException {
        if (preformatted > 0) {
            story().addPreformatted(text);
        } else {
            story().addText(text);
        }
    }

    private void enter(Element element) throws UnreadableException {
        switch (HtmlElements.kind(element)) {
            case BREAK -> story().breakLine();
            case PARAGRAPH -> story().beginParagraph();
            case BLOCK -> story().endLine();
            case TABLE -> beginTable();
            case ROW -> beginRow();
            case CELL -> stories.push(new HtmlStory(budget));
            case INLINE -> {
                // goes on in the line
            }
        }
        if (HtmlElements.isPreformatted(element)) {
            preformatted++;
        }
    }

    private void leave(Node node) throws UnreadableException {
        if (!(node instanceof Element element)) {
            return;
        }
        if (HtmlElements.isPreformatted(element)) {
            preformatted--;
        }
        switch (HtmlElements.kind(element)) {
            case PARAGRAPH -> story().endParagraph();
            case BLOCK -> story().endLine();
            case TABLE -> story().addAll(List.of(tables.pop().end()));
            case CELL -> endCell(element);
            case BREAK, ROW, INLINE -> {
                // nothing ends
            }
        }
    }

    private void beginTable() throws UnreadableException {
        story().endLine();
        tables.push(new HtmlTable(budget));
        budget.table(tables.size());
    }

    private void beginRow() {
        if (!tables.isEmpty()) {
            tables.peek().beginRow();
        }
    }

    /** The parser builds no cell outside a table; were it to, its lines go to the story around it. */
    private void endCell(Element cell) throws UnreadableException {
        List<FlowItem> content = stories.pop().end();
        HtmlTable table = tables.peek();
        if (table == null) {
            story().addAll(content);
        } else {
            table.addCell(HtmlElements.span(cell, "rowspan", 0), HtmlElements.span(cell, "colspan", 1), content);
        }
    }

    private HtmlStory story() {
        return stories.element();
    }
}
