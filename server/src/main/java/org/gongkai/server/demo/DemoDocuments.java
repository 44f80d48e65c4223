package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Writes the demonstration's documents out of the patterns in {@code demo.yaml}. */
final class DemoDocuments {

    private final List<DemoData.Kind> kinds;
    private final List<String> paragraphs;
    private final String unit;
    private final Random chance;

    DemoDocuments(DemoData data, Random chance) {
        this.kinds = data.kinds();
        this.paragraphs = data.paragraphs();
        this.unit = data.unit("short_name");
        this.chance = chance;
    }

    /** A document. */
    record Document(DemoData.Kind kind, String title, String summary, String keywords, String body) {}

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
        return new Document(kind, title, text.lines().findFirst().orElse(""), matter, text);
    }

    private String filled(String pattern, String matter, LocalDate day) {
        return pattern.replace("UNIT", unit)
                .replace("MATTER", matter)
                .replace("YEAR", String.valueOf(day.getYear()))
                .replace("MONTH", String.valueOf(day.getMonthValue()))
                .replace("COUNT", String.valueOf(3 + chance.nextInt(60)));
    }

    private <T> T any(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
