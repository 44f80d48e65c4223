package org.gongkai.bench.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;

/** Fills the gaps of sentences: names and years, what the tables count, and numbers that mean nothing. */
final class Gaps {

    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final Chance chance;

    Gaps(Office office, int year, Figures figures, Chance chance) {
        this.chance = chance;
        fixed.put("{unit}", office.unit());
        fixed.put("{full}", office.full());
        fixed.put("{district}", office.district());
        fixed.put("{d}", office.district().substring(0, 1));
        fixed.put("{u}", office.unit().substring(0, 1));
        fixed.put("{year}", String.valueOf(year));
        fixed.put("{next}", String.valueOf(year + 1));
        fixed.put("{day}", String.valueOf(chance.between(5, 28)));
        int published = chance.between(40, 900);
        fixed.put("{published}", String.valueOf(published));
        fixed.put("{published_all}", String.valueOf(published * chance.between(3, 9)));
        fixed.put("{requests}", sum(figures, "requests.new.total"));
        fixed.put("{reconsiderations}", sum(figures, "disputes.reconsideration.total"));
        fixed.put("{suits}", sum(figures, "disputes.suit_direct.total", "disputes.suit_after.total"));
    }

    /** A text with its gaps filled. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> gap : fixed.entrySet()) {
            filled = filled.replace(gap.getKey(), gap.getValue());
        }
        return numbers(numbers(filled, "{a}", 2, 9), "{n}", 10, 99);
    }

    /** The day on which the report is signed. */
    int day() {
        return Integer.parseInt(fixed.getOrDefault("{day}", "1"));
    }

    private String numbers(String text, String gap, int least, int most) {
        StringBuilder filled = new StringBuilder(text);
        for (int at = filled.indexOf(gap); at >= 0; at = filled.indexOf(gap)) {
            filled.replace(at, at + gap.length(), String.valueOf(chance.between(least, most)));
        }
        return filled.toString();
    }

    private static String sum(Figures figures, String... cells) {
        long sum = 0;
        for (String cell : cells) {
            var value = figures.value(CellId.parse(cell));
            sum += value == null ? 0 : value.longValueExact();
        }
        return String.valueOf(sum);
    }
}
