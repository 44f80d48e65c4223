package org.gongkai.report.mess;

import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a fixture must give, out of its {@code .expected.yaml}; README.md beside the fixtures explains the keys.
 *
 * @param values the file's keys and values
 */
record ExpectedReport(Map<String, Object> values) {

    private static final List<String> KEYS = List.of(
            "quirks",
            "unreadable",
            "last_year",
            "unit",
            "unit_full",
            "year",
            "form",
            "figures",
            "facts",
            "frame",
            "chapters",
            "says",
            "findings");

    @SuppressWarnings("unchecked")
    static ExpectedReport parse(String yaml) {
        Map<String, Object> values =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        values.keySet().stream().filter(key -> !KEYS.contains(key)).findAny().ifPresent(key -> {
            throw new IllegalArgumentException("An expectation has no key '" + key + "', only " + KEYS);
        });
        return new ExpectedReport(values);
    }

    @Nullable
    String unreadable() {
        return (String) values.get("unreadable");
    }

    @Nullable
    String lastYear() {
        return (String) values.get("last_year");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A value as text, null where the file says that there is none. */
    @Nullable
    String text(String key) {
        if (!has(key)) {
            throw new IllegalArgumentException("The expectation lacks " + key);
        }
        Object value = values.get(key);
        return value == null ? null : value.toString();
    }

    /** A mapping, empty where the file has none. */
    @SuppressWarnings("unchecked")
    Map<String, Object> map(String key) {
        return (Map<String, Object>) values.getOrDefault(key, Map.of());
    }

    List<String> chapters() {
        return list("chapters").stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> findings() {
        return list("findings").stream().map(item -> (Map<String, Object>) item).toList();
    }

    private List<?> list(String key) {
        if (values.get(key) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("The expectation needs a list of " + key);
    }

    /**
     * What must stand in a cell: the most exact of the entries for the cell, its row, its table and all others.
     *
     * @param column place of the cell's column in its table, from 0
     */
    String figure(CellId cell, int column) {
        Map<String, Object> figures = map("figures");
        for (String key : List.of(cell.toString(), cell.table() + "." + cell.row(), cell.table(), "others")) {
            Object value = figures.get(key);
            if (value != null) {
                return value instanceof List<?> row ? String.valueOf(row.get(column)) : value.toString();
            }
        }
        throw new IllegalArgumentException("The expectation says nothing of " + cell + "; add 'others'");
    }
}
