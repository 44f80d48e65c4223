package org.gongkai.report.read.source;

import java.util.List;

/**
 * A line.
 *
 * @param text text without its line end
 * @param begins whether a paragraph begins with it, rather than goes on after a line break
 */
public record FlowLine(String text, boolean begins) implements FlowItem {

    /** Adds a paragraph, one line for each of its own. */
    public static void addParagraph(String text, List<FlowItem> flow) {
        boolean begins = true;
        for (String line : text.stripTrailing().split("\n", -1)) {
            flow.add(new FlowLine(line, begins));
            begins = false;
        }
    }
}
