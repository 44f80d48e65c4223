package org.gongkai.server.portal.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes out of a document's plain text what is read more easily (正文排版): headings, paragraphs, and tables where tabs part cells. */
@Component
class ReadableText {

    private static final String TAB = "\t";
    private static final int FIRST_LEVEL = 2;

    private final Wording wording;

    ReadableText(Wording wording) {
        this.wording = wording;
    }

    /** What a part of a text is. */
    enum Sort {
        HEADING,
        PARAGRAPH,
        TABLE
    }

    /**
     * A part of a text.
     *
     * @param level for a heading: 2 or 3, never more than one below the heading before
     * @param text empty for a table
     * @param rows a table's rows with their cells, the first being its head
     */
    record Part(Sort sort, int level, String text, List<List<String>> rows) {}

    /** The parts of a text in order; empty lines are left out. */
    List<Part> parts(List<String> lines) {
        List<String> full = lines.stream().filter(line -> !line.isBlank()).toList();
        List<Part> parts = new ArrayList<>();
        int level = FIRST_LEVEL - 1;
        int at = 0;
        while (at < full.size()) {
            int end = endOfTable(full, at);
            if (end > at + 1) {
                parts.add(table(full.subList(at, end)));
                at = end;
                continue;
            }
            String line = full.get(at).strip();
            int heading = Math.min(wording.heading(line), level + 1);
            level = heading == 0 ? level : heading;
            parts.add(new Part(heading == 0 ? Sort.PARAGRAPH : Sort.HEADING, heading, line, List.of()));
            at++;
        }
        return parts;
    }

    /** Where the lines end that have as many cells as the one here, of which there must be several. */
    private static int endOfTable(List<String> lines, int begin) {
        int cells = cells(lines.get(begin)).size();
        int end = begin;
        while (cells > 1 && end < lines.size() && cells(lines.get(end)).size() == cells) {
            end++;
        }
        return end;
    }

    private static Part table(List<String> lines) {
        return new Part(
                Sort.TABLE, 0, "", lines.stream().map(ReadableText::cells).toList());
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(TAB, -1)).map(String::strip).toList();
    }
}
