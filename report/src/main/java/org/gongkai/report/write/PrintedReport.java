package org.gongkai.report.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Frame;
import org.gongkai.report.StatedDate;
import org.jspecify.annotations.Nullable;

/** A report as a sequence of parts (排印顺序), the same for every format that people read. */
final class PrintedReport {

    private static final Pattern IMPRINT = Pattern.compile(PrintWords.get("imprint"));

    private final AnnualReport report;
    private final List<ReportPart> parts = new ArrayList<>();

    private PrintedReport(AnnualReport report) {
        this.report = report;
    }

    static List<ReportPart> of(AnnualReport report) {
        PrintedReport printed = new PrintedReport(report);
        printed.begin();
        printed.chapters();
        printed.end();
        return List.copyOf(printed.parts);
    }

    /** What to call the report where a format needs a name for it: its title, or what it is. */
    static String name(AnnualReport report) {
        Fact<String> title = report.frame().title();
        return title == null ? PrintWords.get("untitled") : title.value();
    }

    /** The paragraphs of a text. */
    static Stream<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }

    private void begin() {
        Frame frame = report.frame();
        add(frame.documentNumber(), ReportPart.DocumentNumber::new);
        add(frame.title(), ReportPart.Title::new);
        add(frame.addressee(), name -> new ReportPart.Addressee(PrintWords.get("addressee", name)));
        paragraphs(frame.opening()).map(ReportPart.Paragraph::new).forEach(parts::add);
    }

    private void chapters() {
        List<FormGrid> left = new ArrayList<>(FormGrid.of(report.form()));
        List<Integer> numbers = report.chapters().stream().map(Chapter::number).toList();
        addTables(left, number -> !numbers.contains(number) && number < least(numbers));
        for (Chapter chapter : report.chapters()) {
            parts.add(new ReportPart.Heading(chapter.title()));
            paragraphs(chapter.text()).map(ReportPart.Paragraph::new).forEach(parts::add);
            addTables(left, number -> number == chapter.number());
            addTables(left, number -> !numbers.contains(number) && number == following(chapter, number, numbers));
        }
        addTables(left, number -> true);
    }

    /** The number of a chapter that the report lacks, if its tables come best after this chapter; else 0. */
    private static int following(Chapter chapter, int number, List<Integer> numbers) {
        int before = numbers.stream()
                .filter(present -> present < number)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return before == chapter.number() ? number : 0;
    }

    private static int least(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
    }

    private void addTables(List<FormGrid> left, java.util.function.IntPredicate chapter) {
        left.removeIf(grid -> {
            boolean here = chapter.test(grid.chapter());
            if (here) {
                parts.add(new ReportPart.Table(grid));
            }
            return here;
        });
    }

    private void end() {
        Frame frame = report.frame();
        add(frame.signedBy(), ReportPart.SignedBy::new);
        add(frame.signedOn(), PrintedReport::signedOn);
        add(frame.imprint(), PrintedReport::imprint);
    }

    private static ReportPart signedOn(StatedDate date) {
        String iso = date.date().map(LocalDate::toString).orElse("");
        return new ReportPart.SignedOn(PrintWords.get("date", date.year(), date.month(), date.day()), iso);
    }

    private static ReportPart imprint(String line) {
        Matcher matcher = IMPRINT.matcher(line.strip());
        return matcher.matches()
                ? new ReportPart.Imprint(matcher.group(1), matcher.group(2))
                : new ReportPart.Imprint(line.strip(), "");
    }

    private <T> void add(@Nullable Fact<T> fact, java.util.function.Function<T, ReportPart> part) {
        if (fact != null) {
            parts.add(part.apply(fact.value()));
        }
    }
}
