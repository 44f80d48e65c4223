package org.gongkai.rules.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.fee.Tariff.Bracket;
import org.gongkai.rules.fee.Tariff.Rest;
import org.gongkai.rules.request.Wording;

/** The content of {@code fees.yaml}, turned into tariffs (收费数据). */
final class FeeData {

    private final DataNode data = DataNode.in(FeeData.class, "fees.yaml");

    LocalDate inForceFrom() {
        return data.day("in_force_from");
    }

    Wording law() {
        return Wording.of(data.node("law"));
    }

    Map<FeeBasis, Tariff> tariffs() {
        Map<FeeBasis, Tariff> tariffs = new EnumMap<>(FeeBasis.class);
        for (FeeBasis basis : FeeBasis.values()) {
            DataNode tariff = data.node(basis.name().toLowerCase(Locale.ROOT));
            List<Bracket> brackets =
                    tariff.nodes("brackets").map(FeeData::bracket).toList();
            tariffs.put(basis, new Tariff(brackets, rest(tariff.node("then"))));
        }
        return tariffs;
    }

    private static Bracket bracket(DataNode node) {
        return new Bracket(node.number("to"), yuan(node, "price"));
    }

    private static Rest rest(DataNode then) {
        return new Rest(
                yuan(then, "price"),
                then.has("block") ? then.number("block") : null,
                then.has("rise") ? yuan(then, "rise") : BigDecimal.ZERO);
    }

    private static BigDecimal yuan(DataNode node, String key) {
        return BigDecimal.valueOf(node.number(key));
    }
}
