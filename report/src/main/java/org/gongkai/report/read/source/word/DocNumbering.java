package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Gives the paragraphs of a DOC the labels that Word counts and shows without writing them. */
final class DocNumbering {

    /** Signs below it stand for the numbers of the levels in a level's text. */
    private static final char PLACEHOLDERS = ListLevel.COUNT;

    private final Map<Integer, ListCounter> counters = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    /** Label of the next paragraph, empty if it has none. */
    String label(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.isTableRowEnd()) {
            return "";
        }
        try {
            return label(paragraph.getList(), paragraph.getIlfo(), Math.min(paragraph.getIlvl(), ListLevel.COUNT - 1));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return ""; // the paragraph names a list that the document does not have; Word shows none either
        }
    }

    private String label(HWPFList list, int override, int level) {
        ListCounter counter = counters.computeIfAbsent(list.getLsid(), id -> new ListCounter());
        if (begun.add(override)) {
            restartOverridden(list, counter);
        }
        return ListLabel.joined(counter.next(levels(list), level));
    }

    private static void restartOverridden(HWPFList list, ListCounter counter) {
        for (int level = 0; level < ListLevel.COUNT; level++) {
            if (list.isStartAtOverridden((char) level)) {
                counter.restart(level);
            }
        }
    }

    private static List<ListLevel> levels(HWPFList list) {
        List<ListLevel> levels = new ArrayList<>(Collections.nCopies(ListLevel.COUNT, ListLevel.undescribed()));
        int described = Math.min(ListLevel.COUNT, list.getListData().numLevels());
        for (int level = 0; level < described; level++) {
            levels.set(
                    level,
                    new ListLevel(
                            list.getStartAt((char) level),
                            Numeral.coded(list.getNumberFormat((char) level)),
                            pattern(list.getNumberText((char) level)),
                            level,
                            list.getListData().getLevels()[level].isLegalNumbering()));
        }
        return levels;
    }

    private static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            pattern.append(c < PLACEHOLDERS ? "%" + (c + 1) : String.valueOf(c));
        }
        return pattern.toString();
    }
}
