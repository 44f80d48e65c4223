package org.gongkai.server.annual.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.server.office.RefusedException;
import org.springframework.util.MultiValueMap;

/**
 * The yearly sheet as it comes from the form (提交的填报表).
 *
 * @param values what is typed, by cell
 * @param units of money, by cell
 * @param confirmed cells in which the catalogue's suggestion is taken
 */
record TypedSheet(Map<CellId, String> values, Map<CellId, MoneyUnit> units, List<CellId> confirmed) {

    private static final String CELL = "cell:";
    private static final String MONEY = "unit:";

    /** @throws RefusedException if a field is none of ours */
    static TypedSheet of(MultiValueMap<String, String> form) {
        Map<CellId, String> values = new LinkedHashMap<>();
        Map<CellId, MoneyUnit> units = new LinkedHashMap<>();
        List<CellId> confirmed = new ArrayList<>();
        form.getOrDefault("proposal", List.of()).forEach(cell -> confirmed.add(cell(cell)));
        form.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(CELL)) {
                values.put(cell(name.substring(CELL.length())), value);
            } else if (name.startsWith(MONEY) && !value.isEmpty()) {
                units.put(cell(name.substring(MONEY.length())), unit(value));
            }
        });
        return new TypedSheet(values, units, confirmed);
    }

    /** @throws RefusedException if it is the name of no cell */
    static CellId cell(String text) {
        try {
            return CellId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.gone", e);
        }
    }

    private static MoneyUnit unit(String text) {
        try {
            return MoneyUnit.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.gone", e);
        }
    }
}
