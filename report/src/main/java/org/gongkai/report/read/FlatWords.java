package org.gongkai.report.read;

import java.util.List;

/** What a line of flattened text may mean, going by the labels of all forms. */
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

    FlatWords(List<FormLabels> forms) {
        this.forms = forms;
    }

    boolean isHeading(CellText text) {
        return forms.stream().anyMatch(form -> form.chapters().headingOf(text) != null);
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
        if (forms.stream().anyMatch(form -> form.titled(text).isPresent())) {
            return Kind.TITLE;
        }
        boolean head = false;
        boolean row = false;
        boolean group = false;
        for (FormLabels form : forms) {
            for (TableLabels table : form.tables()) {
                boolean namesRow = table.rows().exact(text.core()) != null;
                head |= table.columns().exact(text.core()) != null || (namesRow && table.isStrip());
                row |= namesRow && !table.isStrip();
                group |= table.isGroup(text.core());
            }
        }
        if (row && (!head || text.numbered() || beforeFigure)) {
            return Kind.ROW;
        }
        if (head || isRowHead(text)) {
            return Kind.HEAD;
        }
        if (group) {
            return Kind.GROUP;
        }
        return FigureText.isMeantAsFigure(text.raw()) ? Kind.FIGURE : Kind.OTHER;
    }

    private boolean isRowHead(CellText text) {
        return forms.stream()
                .anyMatch(form -> LabelText.core(form.form().rowHead()).equals(text.core()));
    }

    /** Whether the parts of a line are a row: a label and figures, or several heads. */
    boolean isRow(List<String> parts) {
        List<CellText> texts = parts.stream().map(CellText::of).toList();
        long heads = texts.stream()
                .filter(text -> kindOf(text, false) == Kind.HEAD || kindOf(text, false) == Kind.GROUP)
                .count();
        if (heads >= 2) {
            return true;
        }
        int label = parts.size() - figuresBehindLabel(parts);
        return label < parts.size()
                && (label == 0
                        ? texts.size() >= 5
                        : texts.subList(0, label).stream().anyMatch(text -> kindOf(text, true) == Kind.ROW));
    }

    /** How many figures and blanks end these parts, beginning with the first figure or blank; 0 if words come between. */
    int figuresBehindLabel(List<String> parts) {
        List<CellText> texts = parts.stream().map(CellText::of).toList();
        int label = 0;
        while (label < texts.size() && !texts.get(label).isBlank() && !isFigure(texts.get(label))) {
            label++;
        }
        boolean allFigures =
                texts.subList(label, texts.size()).stream().allMatch(text -> text.isBlank() || isFigure(text));
        return allFigures ? texts.size() - label : 0;
    }

    private static boolean isFigure(CellText text) {
        return !text.isBlank() && FigureText.isMeantAsFigure(text.raw());
    }
}
