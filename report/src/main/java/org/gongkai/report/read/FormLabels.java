package org.gongkai.report.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.Label;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/** All wordings of one form. */
final class FormLabels {

    private static final Pattern CAPTION_PARTS = Pattern.compile("[\u3001,;]");

    private final ReportForm form;
    private final List<TableLabels> tables;
    private final ChapterLabels chapters;
    private final Map<String, TableLabels> byUnmistakableRow = new HashMap<>();
    private final String rowHead;

    FormLabels(ReportForm form) {
        this.form = form;
        this.tables = form.tables().stream().map(TableLabels::new).toList();
        this.chapters = new ChapterLabels(form);
        this.rowHead = LabelText.core(form.rowHead());
        collectUnmistakableRows();
    }

    /** Rows whose wording occurs once in the whole form tell which table they belong to, even without its title. */
    private void collectUnmistakableRows() {
        Set<String> mistakable = new HashSet<>();
        for (TableLabels labels : tables) {
            for (FormRow row : labels.table().rows()) {
                for (String wording : wordings(row.label())) {
                    String core = LabelText.core(wording);
                    boolean taken = byUnmistakableRow.putIfAbsent(core, labels) != null;
                    if (taken || labels.columns().exact(core) != null) {
                        mistakable.add(core);
                    }
                }
            }
        }
        byUnmistakableRow.keySet().removeAll(mistakable);
    }

    private static Set<String> wordings(Label label) {
        Set<String> all = new HashSet<>(label.aliases());
        all.add(label.text());
        return all;
    }

    ReportForm form() {
        return form;
    }

    List<TableLabels> tables() {
        return tables;
    }

    ChapterLabels chapters() {
        return chapters;
    }

    /** The table whose title these words are. */
    Optional<TableLabels> titled(CellText text) {
        for (TableLabels table : tables) {
            if (table.isTitle(text)) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Whether a line names tables and nothing else, as a caption does; it is no chapter's text. */
    boolean isCaption(CellText text) {
        return !text.isBlank()
                && CAPTION_PARTS.splitAsStream(text.narrow()).allMatch(part -> titled(CellText.of(part))
                        .isPresent());
    }

    /** The table that has a row of these words and no other has. */
    @Nullable
    TableLabels withRow(String core) {
        return byUnmistakableRow.get(core);
    }

    /** Whether a cell heads a column: a column label of any table, the head over the row labels, or a group. */
    boolean isHead(CellText text) {
        return text.core().equals(rowHead)
                || tables.stream().anyMatch(table -> table.column(text) != null || table.isGroup(text.core()));
    }

    /** How much of the form's wording these texts hold, from 0 to 1. */
    double share(Set<String> cores) {
        long found = 0;
        long all = 0;
        for (TableLabels table : tables) {
            found += table.rows().officialAmong(cores) + table.columns().officialAmong(cores);
            all += table.rows().size() + table.columns().size();
        }
        return (double) found / all;
    }
}
