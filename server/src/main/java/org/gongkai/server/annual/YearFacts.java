package org.gongkai.server.annual;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.Summary;
import org.gongkai.server.request.RequestStatistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the prose of a report quotes (可以引用的数和文字), by the ids of {@code prose.yaml}: never typed, always looked up. */
@Component
class YearFacts {

    private final Catalogue catalogue;
    private final RequestStatistics statistics;
    private final ProblemTable problems;
    private final ActivityTable activities;
    private final ProseData prose;

    YearFacts(
            Catalogue catalogue,
            RequestStatistics statistics,
            ProblemTable problems,
            ActivityTable activities,
            ProseData prose) {
        this.catalogue = catalogue;
        this.statistics = statistics;
        this.problems = problems;
        this.activities = activities;
        this.prose = prose;
    }

    Map<String, String> of(Unit unit, int year, Figures counted) {
        Map<String, String> facts = new HashMap<>();
        facts.put("unit", unit.shortName());
        facts.put("unit_full", unit.name());
        facts.put("year", String.valueOf(year));
        putCatalogue(facts, catalogue.summary(unit, year));
        putFigures(facts, counted);
        putActivities(facts, activities.of(unit, year));
        putProblems(facts, problems.of(unit, year), problems.of(unit, year - 1));
        facts.put(
                "fees", statistics.feesReceived(unit, year).stripTrailingZeros().toPlainString());
        return facts;
    }

    private static void putCatalogue(Map<String, String> facts, Summary summary) {
        facts.put("published_in_year", String.valueOf(summary.publishedInYear()));
        facts.put("published_in_all", String.valueOf(summary.publishedInAll()));
        facts.put("full_text_rate", summary.fullTextRate());
    }

    private static void putFigures(Map<String, String> facts, Figures counted) {
        facts.put("requests_new", figure(counted, "requests", "new"));
        facts.put("requests_carried_in", figure(counted, "requests", "carried_in"));
        facts.put("requests_answered", figure(counted, "requests", "answered"));
        facts.put("requests_carried_out", figure(counted, "requests", "carried_out"));
        facts.put("reconsiderations", figure(counted, "disputes", "reconsideration"));
        BigDecimal direct = value(counted, "disputes", "suit_direct");
        BigDecimal after = value(counted, "disputes", "suit_after");
        facts.put("suits", direct.add(after).toPlainString());
    }

    private static void putActivities(Map<String, String> facts, List<Activity> all) {
        facts.put("trainings", count(all, ActivityKind.TRAINING));
        facts.put("meetings", count(all, ActivityKind.MEETING));
        facts.put("inspections", count(all, ActivityKind.INSPECTION));
        long people = all.stream()
                .filter(one -> one.kind() == ActivityKind.TRAINING)
                .mapToLong(Activity::people)
                .sum();
        facts.put("trained", String.valueOf(people));
    }

    private static String count(List<Activity> all, ActivityKind kind) {
        return String.valueOf(all.stream().filter(one -> one.kind() == kind).count());
    }

    private void putProblems(Map<String, String> facts, List<Problem> now, List<Problem> last) {
        facts.put("problems", lines("problem", now));
        facts.put("measures", lines("measure", now));
        facts.put("followed", last.isEmpty() ? "" : prose.line("followed_head", Map.of()) + lines("followed", last));
    }

    private String lines(String line, List<Problem> all) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : all) {
            lines.add(prose.line(
                    line,
                    Map.of(
                            "n", String.valueOf(lines.size() + 1),
                            "problem", bare(problem.problem()),
                            "measure", bare(problem.measure()),
                            "owner", problem.owner(),
                            "due", problem.due().format(DateTimeFormatter.ofPattern(prose.line("day", Map.of()))),
                            "state", prose.line(problem.state().name(), Map.of()),
                            "outcome", problem.outcome())));
        }
        return String.join("", lines);
    }

    /** Without the full stop that the line itself brings. */
    private static String bare(String text) {
        return text.replaceAll("[.;,\\u3002\\uFF1B\\uFF0C]+$", "").replaceAll("\\s+", " ");
    }

    private static String figure(Figures counted, String table, String row) {
        return value(counted, table, row).toPlainString();
    }

    private static BigDecimal value(Figures counted, String table, String row) {
        @Nullable BigDecimal value = counted.value(new CellId(table, row, Printing.TOTAL));
        return value == null ? BigDecimal.ZERO : value;
    }
}
