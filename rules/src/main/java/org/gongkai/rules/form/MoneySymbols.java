package org.gongkai.rules.form;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.Resources;

/** How units of money are written (元, 万元), read from {@code money.properties}. */
public final class MoneySymbols {

    private static final MoneySymbols BUILT_IN = load();

    private final Map<String, MoneyUnit> bySymbol;
    private final Map<MoneyUnit, String> byUnit;

    private MoneySymbols(Map<String, MoneyUnit> bySymbol, Map<MoneyUnit, String> byUnit) {
        this.bySymbol = bySymbol;
        this.byUnit = byUnit;
    }

    /** The symbols that come with the program. */
    public static MoneySymbols builtIn() {
        return BUILT_IN;
    }

    /** The unit that a text names, if it is exactly one of the ways to write a unit. */
    public Optional<MoneyUnit> unitOf(String symbol) {
        return Optional.ofNullable(bySymbol.get(symbol));
    }

    /** How the unit is written in print. */
    public String symbol(MoneyUnit unit) {
        String symbol = byUnit.get(unit);
        if (symbol == null) {
            throw new IllegalStateException("money.properties has no symbol for " + unit);
        }
        return symbol;
    }

    /** Every way to write a unit, the longest first, so that 万元 is found before 元. */
    public Map<String, MoneyUnit> all() {
        return bySymbol;
    }

    private static MoneySymbols load() {
        Map<String, MoneyUnit> found = new LinkedHashMap<>();
        Map<MoneyUnit, String> printed = new EnumMap<>(MoneyUnit.class);
        Resources.properties(MoneySymbols.class, "money.properties").forEach((name, symbols) -> {
            MoneyUnit unit = MoneyUnit.valueOf(name);
            for (String symbol : symbols.split("\\|", -1)) {
                found.put(symbol, unit);
                printed.putIfAbsent(unit, symbol);
            }
        });
        Map<String, MoneyUnit> longestFirst = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted((a, b) -> b.getKey().length() - a.getKey().length())
                .forEach(entry -> longestFirst.put(entry.getKey(), entry.getValue()));
        return new MoneySymbols(longestFirst, printed);
    }
}
