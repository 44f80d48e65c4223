package org.gongkai.server.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;

/** A unit's figures, year after year (逐年数据): they add up, and each year goes on from the one before. */
final class DistrictFigures {

    private static final String TOTAL = "total";
    private static final List<String> COLUMNS = List.of("prior", "change", "decisions", "projects", "amount");

    private final Random chance;
    private final int size;
    private final List<String> applicants;
    private final List<String> replies;
    private final Map<String, Integer> carried = new LinkedHashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final Map<String, Integer> usual = new LinkedHashMap<>();
    private int rules;

    DistrictFigures(DistrictData data, DistrictData.Member member) {
        this.chance = new Random(Long.parseLong(member.code()));
        this.size = member.size();
        this.applicants = weighted(data.parts("applicants"));
        this.replies = weighted(data.parts("replies"));
        this.rules = upTo(2);
    }

    /** The figures of the next year, on its form. */
    Figures next(ReportForm form) {
        Map<CellId, Integer> counts = new LinkedHashMap<>();
        form.cells().forEach(cell -> counts.put(cell, 0));
        form.tables().forEach(table -> fill(table, counts));
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        counts.forEach((cell, count) -> figures.put(
                cell,
                form.typeOf(cell) == CellType.MONEY
                        ? Figure.of(BigDecimal.valueOf(count), MoneyUnit.TEN_THOUSAND_YUAN)
                        : Figure.of(count)));
        return new Figures(figures);
    }

    private void fill(FormTable table, Map<CellId, Integer> counts) {
        switch (table.source()) {
            case DOCKET -> requests(table, counts);
            case DISPUTE -> disputes(table, counts);
            case SHEET -> sheet(table, counts);
        }
    }

    /** Every request of the year and those carried in end in one reply each, or are carried out. */
    private void requests(FormTable table, Map<CellId, Integer> counts) {
        List<String> known =
                replies.stream().filter(reply -> table.row(reply).isPresent()).toList();
        Map<String, Integer> carriedIn = new LinkedHashMap<>(carried);
        carried.clear();
        carriedIn.forEach((applicant, count) -> {
            count(table, counts, "carried_in", applicant, count);
            answer(table, counts, known, applicant, count);
        });
        int received = about(size);
        for (int request = 0; request < received; request++) {
            String applicant = any(applicants);
            count(table, counts, "new", applicant, 1);
            if (chance.nextInt(12) == 0) {
                carried.merge(applicant, 1, Integer::sum);
                count(table, counts, "carried_out", applicant, 1);
            } else {
                answer(table, counts, known, applicant, 1);
            }
        }
    }

    private void answer(
            FormTable table, Map<CellId, Integer> counts, List<String> known, String applicant, int requests) {
        for (int request = 0; request < requests; request++) {
            count(table, counts, any(known), applicant, 1);
            count(table, counts, "answered", applicant, 1);
        }
    }

    /** One in fifteen requests or so is disputed. */
    private void disputes(FormTable table, Map<CellId, Integer> counts) {
        List<String> results = List.of("upheld", "upheld", "corrected", "other", "pending");
        for (String kind : List.of("reconsideration", "suit_direct", "suit_after")) {
            int disputes = upTo(size / 15);
            for (int dispute = 0; dispute < disputes; dispute++) {
                count(table, counts, kind, any(results), 1);
            }
        }
    }

    private void sheet(FormTable table, Map<CellId, Integer> counts) {
        if (table.row("normative").isPresent()) {
            rules(table, counts);
        } else {
            table.rows().forEach(row -> items(table.id(), row.id(), counts));
        }
    }

    /** What the year makes is in force until it is repealed; both forms go on from one stock. */
    private void rules(FormTable table, Map<CellId, Integer> counts) {
        int made = upTo(Math.min(3, size / 3));
        int repealed = table.column("repealed").isPresent() ? upTo(Math.min(1, rules)) : 0;
        rules += made - repealed;
        Map.of("made", made, "published", made, TOTAL, rules, "repealed", repealed, "in_force", rules)
                .forEach((column, count) -> counts.replace(new CellId(table.id(), "normative", column), count));
    }

    /** Matters of one kind: how many there were, how many more there are, what was decided or paid. */
    private void items(String table, String row, Map<CellId, Integer> counts) {
        int prior = items.computeIfAbsent(row, kind -> upTo(size * 4));
        int change = size == 0 ? 0 : chance.nextInt(5) - Math.min(2, prior);
        items.put(row, prior + change);
        List<Integer> values = List.of(
                prior, change, usual(row, "decisions", 20), usual(row, "projects", 1), usual(row, "amount", 30));
        for (int index = 0; index < values.size(); index++) {
            counts.replace(new CellId(table, row, COLUMNS.get(index)), values.get(index));
        }
    }

    private static void count(FormTable table, Map<CellId, Integer> counts, String row, String column, int more) {
        counts.merge(new CellId(table.id(), row, column), more, Integer::sum);
        counts.merge(new CellId(table.id(), row, TOTAL), more, Integer::sum);
    }

    /** About as many as every year. */
    private int usual(String row, String column, int most) {
        return about(usual.computeIfAbsent(row + column, one -> upTo(size * most)));
    }

    private int about(int number) {
        int fifth = number / 5;
        return number - fifth + upTo(2 * fifth);
    }

    private int upTo(int most) {
        return chance.nextInt(most + 1);
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    private static List<String> weighted(Map<String, Integer> parts) {
        List<String> weighted = new ArrayList<>();
        parts.forEach((name, part) -> weighted.addAll(Collections.nCopies(part, name)));
        return weighted;
    }
}
