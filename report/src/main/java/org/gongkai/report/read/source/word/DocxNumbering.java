package org.gongkai.report.read.source.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.report.read.source.word.DocxStyles.Numbered;
import org.jspecify.annotations.Nullable;

/** Gives the paragraphs of a DOCX the labels that Word counts and shows without writing them, such as a heading's. */
final class DocxNumbering {

    private final DocxLists lists;
    private final DocxStyles styles;
    private final Map<String, ListCounter> counters = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    DocxNumbering(DocxLists lists, DocxStyles styles) {
        this.lists = lists;
        this.styles = styles;
    }

    /** For a document without lists. */
    static DocxNumbering none() {
        return new DocxNumbering(DocxLists.none(), DocxStyles.none());
    }

    /**
     * Label of the next paragraph, empty if it has none.
     *
     * @param style its style, null if it names none
     * @param own what the paragraph itself says
     */
    String label(@Nullable String style, Numbered own) {
        Numbered said = styles.numbering(style).orElse(Numbered.UNSAID);
        Integer list = own.list() != null ? own.list() : said.list();
        if (list == null || list == 0) {
            return "";
        }
        return lists.levels(list, styles)
                .map(levels -> label(list, levels, level(list, style, own, said)))
                .orElse("");
    }

    private int level(int list, @Nullable String style, Numbered own, Numbered said) {
        if (own.level() != null) {
            return own.level();
        }
        if (said.level() != null) {
            return said.level();
        }
        return style == null ? 0 : lists.levelOfStyle(list, style);
    }

    private String label(int list, List<ListLevel> levels, int level) {
        ListCounter counter = counters.computeIfAbsent(lists.counterOf(list), key -> new ListCounter());
        if (begun.add(list)) {
            lists.restarted(list).forEach(counter::restart);
        }
        return ListLabel.joined(counter.next(levels, level));
    }
}
