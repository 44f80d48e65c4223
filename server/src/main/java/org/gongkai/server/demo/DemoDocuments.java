package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the demonstration's documents out of the patterns in {@code demo.yaml}. */
final class DemoDocuments {

    private final List<DemoData.Kind> kinds;
    private final List<String> paragraphs;
    private final String unit;
    private final DemoData.Report report;
    private final Random chance;
    private int numbered;

    DemoDocuments(DemoData data, Random chance) {
        this.report = data.report();
        this.kinds = data.kinds();
        this.paragraphs = data.paragraphs();
        this.unit = data.unit("short_name");
        this.chance = chance;
    }

    /** A document; one without a document number has null for it. */
    record Document(
            DemoData.Kind kind,
            String title,
            String summary,
            String keywords,
            @Nullable String number,
            String body) {}

    /** Whether there was a report in a year. */
    boolean reportsIn(int year) {
        return year >= report.since();
    }

    /** The report on the year before. */
    Document report(LocalDate day) {
        String matter = report.kind().matters().get(0);
        String body =
                report.body().stream().map(line -> filled(line, matter, day)).collect(Collectors.joining("\n"));
        String title = filled(report.kind().titles().get(0), matter, day);
        return new Document(report.kind(), title, filled(report.summary(), matter, day), matter, null, body);
    }

    Document next(LocalDate day) {
        DemoData.Kind kind = any(kinds);
        String matter = any(kind.matters());
        String title = filled(any(kind.titles()), matter, day);
        StringBuilder body = new StringBuilder();
        int count = 2 + chance.nextInt(paragraphs.size() - 1);
        for (int i = 0; i < count; i++) {
            body.append(filled(paragraphs.get(i), matter, day)).append('\n');
        }
        String text = body.toString();
        return new Document(kind, title, text.lines().findFirst().orElse(""), matter, number(kind, day), text);
    }

    private @Nullable String number(DemoData.Kind kind, LocalDate day) {
        return kind.number().isEmpty()
                ? null
                : filled(kind.number(), "", day).replace("NEXT", String.valueOf(++numbered));
    }

    private String filled(String pattern, String matter, LocalDate day) {
        return pattern.replace("UNIT", unit)
                .replace("MATTER", matter)
                .replace("LAST", String.valueOf(day.getYear() - 1))
                .replace("YEAR", String.valueOf(day.getYear()))
                .replace("MONTH", String.valueOf(day.getMonthValue()))
                .replace("COUNT", String.valueOf(3 + chance.nextInt(60)));
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
