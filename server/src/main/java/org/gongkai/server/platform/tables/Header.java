package org.gongkai.server.platform.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which column stands where (表头).
 *
 * @param columns place of each column, from 0
 * @param ignored names of columns that are not taken over
 */
public record Header<F extends Enum<F>>(Map<F, Integer> columns, List<String> ignored) {

    /** So many known names make a row the header; a title above it has fewer. */
    private static final int ENOUGH = 2;

    /**
     * The header that a row is, empty where it is none.
     *
     * @param field the column of a name, empty where it is not taken over
     */
    public static <F extends Enum<F>> Optional<Header<F>> of(
            SheetRow row, Class<F> fields, Function<String, Optional<F>> field) {
        Map<F, Integer> columns = new EnumMap<>(fields);
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < row.cells().size(); place++) {
            String name = row.cell(place);
            Optional<F> named = field.apply(name);
            boolean taken = named.isPresent() && columns.putIfAbsent(named.get(), place) == null;
            if (!taken && !name.isEmpty()) {
                ignored.add(name);
            }
        }
        return columns.size() < ENOUGH ? Optional.empty() : Optional.of(new Header<>(columns, ignored));
    }

    /** Whether there is such a column. */
    public boolean has(F field) {
        return columns.containsKey(field);
    }

    /** What a row has in a column, empty where there is none. */
    public String text(SheetRow row, F field) {
        Integer place = columns.get(field);
        return place == null ? "" : row.cell(place);
    }
}
