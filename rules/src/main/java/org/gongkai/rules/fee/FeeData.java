package org.gongkai.rules.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.rules.fee.Tariff.Bracket;
import org.gongkai.rules.fee.Tariff.Rest;
import org.gongkai.rules.request.Wording;

/** The loaded tree of {@code fees.yaml}, turned into tariffs (收费数据). */
final class FeeData {

    private final Map<?, ?> root;

    FeeData(Object root) {
        this.root = (Map<?, ?>) root;
    }

    LocalDate inForceFrom() {
        return LocalDate.parse((String) get(root, "in_force_from"));
    }

    Wording law() {
        Map<?, ?> law = (Map<?, ?>) get(root, "law");
        return new Wording((String) get(law, "zh"), (String) get(law, "en"));
    }

    Map<FeeBasis, Tariff> tariffs() {
        Map<FeeBasis, Tariff> tariffs = new EnumMap<>(FeeBasis.class);
        for (FeeBasis basis : FeeBasis.values()) {
            Map<?, ?> tariff = (Map<?, ?>) get(root, basis.name().toLowerCase(Locale.ROOT));
            List<Bracket> brackets = ((List<?>) get(tariff, "brackets"))
                    .stream().map(FeeData::bracket).toList();
            tariffs.put(basis, new Tariff(brackets, rest((Map<?, ?>) get(tariff, "then"))));
        }
        return tariffs;
    }

    private static Bracket bracket(Object node) {
        Map<?, ?> bracket = (Map<?, ?>) node;
        return new Bracket((Integer) get(bracket, "to"), yuan(get(bracket, "price")));
    }

    private static Rest rest(Map<?, ?> then) {
        Object rise = then.get("rise");
        return new Rest(
                yuan(get(then, "price")), (Integer) then.get("block"), rise == null ? BigDecimal.ZERO : yuan(rise));
    }

    private static BigDecimal yuan(Object value) {
        return BigDecimal.valueOf((Integer) value);
    }

    private static Object get(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException("fees.yaml: \"%s\" is missing in %s; add it".formatted(key, entry));
        }
        return value;
    }
}
