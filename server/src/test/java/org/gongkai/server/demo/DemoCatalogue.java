package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The documents of the demonstration without its office, for tests of what is found among them. */
public final class DemoCatalogue {

    private DemoCatalogue() {}

    /** A document of the demonstration. */
    public record Document(
            String title, String summary, String kind, String section, String keywords, String body, LocalDate day) {}

    /** All 651. */
    public static List<Document> documents() {
        DemoData data = new DemoData();
        Random chance = new Random(20_210_112);
        DemoDocuments documents = new DemoDocuments(data, chance);
        DemoDays days = new DemoDays(chance);
        List<Document> all = new ArrayList<>();
        data.perYear().forEach((year, count) -> {
            for (LocalDate day : days.in(year, count)) {
                DemoDocuments.Document made = documents.next(day);
                days.before(day);
                all.add(new Document(
                        made.title(),
                        made.summary(),
                        made.kind().category(),
                        made.kind().section(),
                        made.keywords(),
                        made.body(),
                        day));
            }
        });
        return all;
    }
}
