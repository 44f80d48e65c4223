package org.gongkai.report.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a line of flattened text may mean, going by the labels of all forms. Safe for use by several threads. */
final class FlatWords {

    /** What a line is. */
    enum Kind {
        TITLE,
        HEAD,
        ROW,
        GROUP,
        FIGURE,
        BLANK,
        OTHER
    }

    private final List<FormLabels> forms;
    private final Set<String> titles = new HashSet<>();
    private final Set<String> heads = new HashSet<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> rowHeads = new HashSet<>();

    FlatWords(List<FormLabels> forms) {
        this.forms = forms;
        for (FormLabels form : forms) {
            form.tables().forEach(this::add);
            rowHeads.add(LabelText.core(form.form().rowHead()));
        }
    }

    private void add(TableLabels table) {
        titles.addAll(table.titles());
        heads.addAll(table.columns().wordings());
        (table.isStrip() ? heads : rows).addAll(table.rows().wordings());
        groups.addAll(table.groups());
    }

    boolean isHeading(CellText text) {
        for (FormLabels form : forms) {
            if (form.chapters().headingOf(text) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The kind of a line.
     *
     * @param beforeFigure whether the next line that says something is a figure, which makes 总计 a row, not a column
     */
    Kind kindOf(CellText text, boolean beforeFigure) {
        if (text.isBlank()) {
            return Kind.BLANK;
        }
        if (text.raw().length() > 120) {
            return Kind.OTHER;
        }
        if (titles.contains(text.plain()) || titles.contains(text.core())) {
            return Kind.TITLE;
        }
        boolean head = heads.contains(text.core());
        if (rows.contains(text.core()) && (!head || text.numbered() || beforeFigure)) {
            return Kind.ROW;
        }
        if (head || rowHeads.contains(text.core())) {
            return Kind.HEAD;
        }
        if (groups.contains(text.core())) {
            return Kind.GROUP;
        }
        return text.value() ? Kind.FIGURE : Kind.OTHER;
    }

    /** Whether the parts of a line are a row: a label and figures, or several heads. */
    boolean isRow(List<CellText> texts) {
        long heads = texts.stream()
                .map(text -> kindOf(text, false))
                .filter(kind -> kind == Kind.HEAD || kind == Kind.GROUP)
                .count();
        if (heads >= 2) {
            return true;
        }
        int label = texts.size() - figuresBehindLabel(texts);
        return label < texts.size()
                && (label == 0
                        ? texts.size() >= 5
                        : texts.subList(0, label).stream().anyMatch(text -> kindOf(text, true) == Kind.ROW));
    }

    /** How many figures and blanks end these parts, beginning with the first figure or blank; 0 if words come between. */
    int figuresBehindLabel(List<CellText> texts) {
        int label = 0;
        while (label < texts.size() && !texts.get(label).isBlank() && !isFigure(texts.get(label))) {
            label++;
        }
        boolean allFigures =
                texts.subList(label, texts.size()).stream().allMatch(text -> text.isBlank() || isFigure(text));
        return allFigures ? texts.size() - label : 0;
    }

    private static boolean isFigure(CellText text) {
        return !text.isBlank() && text.value();
    }
}
