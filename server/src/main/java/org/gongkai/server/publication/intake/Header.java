package org.gongkai.server.publication.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column stands where (表头).
 *
 * @param columns place of each column, from 0
 * @param ignored names of columns that are not taken over
 */
record Header(Map<Field, Integer> columns, List<String> ignored) {

    /** So many known names make a row the header; a title above it has fewer. */
    private static final int ENOUGH = 2;

    /** The header that a row is, empty where it is none. */
    static Optional<Header> of(SheetRow row, Words words) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < row.cells().size(); place++) {
            String name = row.cell(place);
            Optional<Field> field = words.field(name);
            boolean taken =
                    field.isPresent() && field.get().longest() > 0 && columns.putIfAbsent(field.get(), place) == null;
            if (!taken && !name.isEmpty()) {
                ignored.add(name);
            }
        }
        return columns.size() < ENOUGH ? Optional.empty() : Optional.of(new Header(columns, ignored));
    }

    /** Columns without which a table cannot be imported and that it lacks. */
    List<Field> missing() {
        return Stream.of(Field.values())
                .filter(field -> field.isNeeded() && !columns.containsKey(field))
                .collect(Collectors.toList());
    }

    /** What a row has in a column. */
    String text(SheetRow row, Field field) {
        Integer place = columns.get(field);
        return place == null ? "" : row.cell(place);
    }
}
