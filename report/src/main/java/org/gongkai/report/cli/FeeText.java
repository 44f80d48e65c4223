package org.gongkai.report.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.Phrases;
import org.gongkai.report.cli.TextTable.Align;
import org.gongkai.rules.fee.Fee;
import org.gongkai.rules.fee.FeeBasis;
import org.gongkai.rules.fee.FeeLine;
import org.gongkai.rules.fee.Tariffs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A fee as text for people and as JSON for programs (费用说明). */
final class FeeText {

    private final Phrases phrases;
    private final Tariffs tariffs;

    FeeText(Phrases phrases, Tariffs tariffs) {
        this.phrases = phrases;
        this.tariffs = tariffs;
    }

    /** The fee, its brackets and its source. */
    String of(FeeBasis basis, int quantity, @Nullable LocalDate noticed, Fee fee) {
        List<String> lines = new ArrayList<>();
        String total = fee.total().toPlainString();
        lines.add(phrases.text("fee.total." + basis.name().toLowerCase(Locale.ROOT), total, quantity));
        if (noticed != null && noticed.isBefore(tariffs.inForceFrom())) {
            lines.add(phrases.text("fee.too_early", tariffs.inForceFrom()));
        }
        if (!fee.lines().isEmpty()) {
            lines.addAll(table(fee.lines()));
        }
        lines.add(phrases.text("law", tariffs.law().in(phrases.locale())));
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> table(List<FeeLine> lines) {
        TextTable table = new TextTable(Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        table.row(
                phrases.text("column.from"),
                phrases.text("column.to"),
                phrases.text("column.price"),
                phrases.text("column.sum"));
        for (FeeLine line : lines) {
            table.row(
                    String.valueOf(line.from()),
                    String.valueOf(line.to()),
                    line.price().toPlainString(),
                    line.sum().toPlainString());
        }
        return table.lines();
    }

    /** Sums are whole yuan. */
    static String json(Fee fee) {
        JsonMapper mapper = new JsonMapper();
        ObjectNode json = mapper.createObjectNode();
        json.put("fee", fee.total().longValueExact());
        ArrayNode lines = json.putArray("lines");
        for (FeeLine line : fee.lines()) {
            lines.addObject()
                    .put("from", line.from())
                    .put("to", line.to())
                    .put("price", line.price().longValueExact())
                    .put("sum", line.sum().longValueExact());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
