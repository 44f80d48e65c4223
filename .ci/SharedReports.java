import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks the shared reports as a person would, through the launcher, and holds the JSON against what is known of them.
 * Run from the root of the project: {@code java --class-path 'report/target/lib/*' .ci/SharedReports.java ../shared}.
 */
final class SharedReports {

    private int passed;
    private int failed;

    private SharedReports() {}

    public static void main(String[] arguments) throws Exception {
        Path shared = Path.of(arguments[0]);
        SharedReports run = new SharedReports();
        run.seed(shared.resolve("seed/shuangyang-2020.txt"));
        run.shanghai(shared.resolve("reports/shanghai-office-2019.html"));
        System.out.println(run.passed + " passed, " + run.failed + " failed");
        System.exit(run.failed == 0 ? 0 : 1);
    }

    private void seed(Path file) throws IOException, InterruptedException {
        JsonNode report = checked(file, 1);
        is("seed: unit", report.path("unit"), "双阳街道");
        is("seed: full name", report.path("unit_full"), "洛江区人民政府双阳街道办事处");
        is("seed: year", report.path("year"), "2020");
        is("seed: form", report.path("form"), "cn-2019");
        is("seed: published in 2020", report.path("facts").path("published_in_year"), "110");
        is("seed: published in all", report.path("facts").path("published_in_all"), "651");
        is("seed: full-text rate", report.path("facts").path("full_text_rate"), "100%");
        seedFigures(report.path("figures"));
        List<JsonNode> findings = list(report.path("findings"));
        has(findings, "date-impossible", "error", "line 9");
        has(findings, "period-not-year", "error", "line 9");
        has(findings, "period-ends-differ", "warning", null);
        has(findings, "topic-missing", "hint", null);
        holds("seed: no relation is broken", noRelationBroken(findings));
        holds(
                "seed: two errors and no more: " + rules(findings, "error"),
                rules(findings, "error").equals(List.of("date-impossible", "period-not-year")));
        holds(
                "seed: one warning and no more: " + rules(findings, "warning"),
                rules(findings, "warning").equals(List.of("period-ends-differ")));
    }

    private void seedFigures(JsonNode figures) {
        is("seed: figures", figures.size(), 198);
        long zeros = figures.properties().stream()
                .filter(figure -> figure.getValue().path("value").asString("").equals("0"))
                .count();
        is("seed: figures that are 0", zeros, 198L);
        is("seed: chapter two", count(figures, "art20_"), 22L);
        is("seed: chapter three", count(figures, "requests."), 161L);
        is("seed: chapter four", count(figures, "disputes."), 15L);
        is("seed: where the first request stands", figures.path("requests.new.person").path("at"), "line 115");
    }

    private static long count(JsonNode figures, String prefix) {
        return figures.properties().stream()
                .filter(figure -> figure.getKey().startsWith(prefix))
                .count();
    }

    private void shanghai(Path file) throws IOException, InterruptedException {
        JsonNode report = checked(file, 1);
        is("Shanghai: year", report.path("year"), "2019");
        is("Shanghai: form", report.path("form"), "cn-2019");
        JsonNode figures = report.path("figures");
        row(figures, "art20_6.penalty", "0 0 0", "prior change decisions");
        row(figures, "art20_6.coercion", "0 0 0", "prior change decisions");
        row(figures, "art20_8.fee", "0 0", "prior change");
        row(figures, "art20_9.procurement", "6 251000", "projects amount");
        is("Shanghai: unit of money", figures.path("art20_9.procurement.amount").path("unit"), "元");
        requests(figures, "new", "821 35 _ _ 2 1 859");
        requests(figures, "carried_in", "18 _ _ _ _ _ 18");
        requests(figures, "granted", "258 12 _ _ 1 1 _");
        requests(figures, "partial", "3 _ _ _ _ _ _");
        requests(figures, "denied_secret", "14 _ _ _ _ _ _");
        requests(figures, "denied_law", "_ _ _ _ _ _ _");
        requests(figures, "denied_stability", "_ _ _ _ _ _ _");
        requests(figures, "denied_third_party", "_ _ _ _ _ _ _");
        requests(figures, "denied_internal", "5 _ _ _ _ _ _");
        requests(figures, "denied_process", "3 1 _ _ _ _ _");
        requests(figures, "denied_case_file", "_ _ _ _ _ _ _");
        requests(figures, "denied_query", "10 2 _ _ _ _ _");
        requests(figures, "unable_not_held", "252 12 _ _ 1 _ _");
        requests(figures, "unable_must_create", "44 3 _ _ _ _ _");
        requests(figures, "unable_unclear", "25 _ _ _ _ _ _");
        requests(figures, "declined_petition", "148 1 _ _ _ _ _");
        requests(figures, "declined_repeat", "5 4 _ _ _ _ _");
        requests(figures, "declined_publication", "_ _ _ _ _ _ _");
        requests(figures, "declined_abusive", "_ _ _ _ _ _ _");
        requests(figures, "declined_confirm", "_ _ _ _ _ _ _");
        requests(figures, "other", "_ _ _ _ _ _ _");
        requests(figures, "answered", "767 35 _ _ 2 1 805");
        requests(figures, "carried_out", "72 _ _ _ _ _ 72");
        disputes(figures, "reconsideration", "5 _ _ 2 7");
        disputes(figures, "suit_direct", "8 _ _ 1 9");
        disputes(figures, "suit_after", "_ _ _ _ _");
        holds("Shanghai: no relation is broken", noRelationBroken(list(report.path("findings"))));
    }

    private void requests(JsonNode figures, String row, String values) {
        row(figures, "requests." + row, values, "person business research nonprofit legal other total");
    }

    private void disputes(JsonNode figures, String row, String values) {
        row(figures, "disputes." + row, values, "upheld corrected other pending total");
    }

    private void row(JsonNode figures, String row, String values, String columns) {
        List<String> read = new ArrayList<>();
        for (String column : columns.split(" ")) {
            JsonNode figure = figures.path(row + "." + column);
            boolean blank = figure.has("value") && figure.path("value").isNull();
            read.add(blank ? "_" : figure.path("value").asString("absent"));
        }
        is("Shanghai: " + row, String.join(" ", read), values);
    }

    private void has(List<JsonNode> findings, String rule, String severity, String at) {
        Predicate<JsonNode> wanted = finding -> finding.path("rule").asString("").equals(rule)
                && finding.path("severity").asString("").equals(severity)
                && (at == null || finding.path("at").asString("").equals(at));
        holds("seed: " + severity + " " + rule + (at == null ? "" : " at " + at), findings.stream().anyMatch(wanted));
    }

    private static boolean noRelationBroken(List<JsonNode> findings) {
        return findings.stream().noneMatch(one -> one.path("rule").asString("").matches("[RY]\\d"));
    }

    private static List<String> rules(List<JsonNode> findings, String severity) {
        return findings.stream()
                .filter(one -> one.path("severity").asString("").equals(severity))
                .map(one -> one.path("rule").asString(""))
                .sorted()
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The one object of the JSON that a check gives. */
    private JsonNode checked(Path file, int status) throws IOException, InterruptedException {
        Path output = Files.createTempFile("gongkai", ".json");
        try {
            Process process = new ProcessBuilder("./gongkai", "check", file.toString(), "--format", "json")
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            is(file.getFileName() + ": exit status", process.waitFor(), status);
            JsonNode all = JsonMapper.shared().readTree(output.toFile());
            is(file.getFileName() + ": files in the result", all.size(), 1);
            return all.path(0);
        } finally {
            Files.delete(output);
        }
    }

    private void is(String what, JsonNode actual, String expected) {
        is(what, actual.asString("absent"), expected);
    }

    private void is(String what, Object actual, Object expected) {
        holds(what + " is " + expected + (actual.equals(expected) ? "" : ", but was " + actual), actual.equals(expected));
    }

    private void holds(String what, boolean holds) {
        if (holds) {
            passed++;
            System.out.println("ok      " + what);
        } else {
            failed++;
            System.out.println("FAILED  " + what);
        }
    }
}
