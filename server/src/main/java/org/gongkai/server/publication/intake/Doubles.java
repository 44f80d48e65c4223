package org.gongkai.server.publication.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.EarlierItem;
import org.gongkai.server.publication.EarlierItems;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that are in the catalogue or in the file already (查重): by index number; a row that brings none,
 * by title, day of publication and document number.
 */
final class Doubles {

    private final EarlierItems catalogue;
    private final Unit unit;
    private final Words words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<EarlierItem.Likeness, Integer> likenesses = new HashMap<>();

    Doubles(EarlierItems catalogue, Unit unit, Words words) {
        this.catalogue = catalogue;
        this.unit = unit;
        this.words = words;
    }

    /** What makes rows doubles; each row is remembered for those that follow. */
    List<RowError> find(List<ImportRows.Row> rows) {
        Set<String> taken = catalogue.taken(
                unit,
                rows.stream()
                        .map(row -> row.content().indexNumber())
                        .filter(Objects::nonNull)
                        .toList());
        Set<EarlierItem.Likeness> alike = catalogue.alike(
                unit,
                rows.stream()
                        .map(row -> row.content().record().title())
                        .distinct()
                        .toList());
        List<RowError> errors = new ArrayList<>();
        for (ImportRows.Row row : rows) {
            find(row, taken, alike, errors);
        }
        return errors;
    }

    private void find(ImportRows.Row row, Set<String> taken, Set<EarlierItem.Likeness> alike, List<RowError> errors) {
        String number = row.content().indexNumber();
        if (number != null) {
            Integer same = numbers.putIfAbsent(number, row.number());
            if (same != null || taken.contains(number)) {
                errors.add(error(row, Field.INDEX_NUMBER, number, same));
            }
            return;
        }
        EarlierItem.Likeness likeness = row.content().likeness();
        Integer same = likenesses.putIfAbsent(likeness, row.number());
        if (same != null || alike.contains(likeness)) {
            errors.add(error(row, Field.TITLE, likeness.title(), same));
        }
    }

    private RowError error(ImportRows.Row row, Field field, String value, @Nullable Integer other) {
        String message = other == null ? "import.error.double-catalogue" : "import.error.double-file";
        return RowError.of(row.number(), words.name(field), value, message, other == null ? "" : other.toString());
    }
}
