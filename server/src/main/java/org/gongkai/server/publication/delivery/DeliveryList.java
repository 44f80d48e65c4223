package org.gongkai.server.publication.delivery;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.Unit;

/**
 * What stands on the list that both sides sign (移送清单), whatever it is printed as. It is a paper, so always in Chinese.
 *
 * @param title its title
 * @param head rows of what is delivered by whom to whom
 * @param law the article
 * @param columns heads of the columns
 * @param rows a row for each item
 * @param signatures rows of places to sign, ours before theirs
 */
record DeliveryList(
        String title,
        List<List<String>> head,
        String law,
        List<String> columns,
        List<List<String>> rows,
        List<List<String>> signatures) {

    private static final Map<String, String> WORDS = Resources.properties(DeliveryList.class, "list.properties");
    private static final List<String> COLUMNS = List.of("position", "index", "title", "number", "formed", "published");

    static DeliveryList of(Delivery delivery, String number, Unit unit, List<DeliveredItem> items, ZoneId zone) {
        LocalDate made = LocalDate.ofInstant(delivery.madeAt(), zone);
        String period = words("head.period.value").formatted(delivery.from(), delivery.to());
        String count = words("head.count.value").formatted(items.size());
        List<List<String>> head = List.of(
                List.of(line("head.from", unit.name()), line("head.to", delivery.recipientName())),
                List.of(line("head.period", period), line("head.count", count)),
                List.of(line("head.number", number), line("head.made", made.toString())));
        return new DeliveryList(
                words("title"),
                head,
                words("head.law"),
                COLUMNS.stream().map(column -> words("column." + column)).toList(),
                items.stream().map(DeliveryList::row).toList(),
                places());
    }

    /** What the list and the package say, by key. */
    static String words(String key) {
        return Objects.requireNonNull(WORDS.get(key), key);
    }

    private static List<String> row(DeliveredItem item) {
        String document = item.documentNumber();
        return List.of(
                String.valueOf(item.position()),
                item.indexNumber(),
                item.title(),
                document == null ? "" : document,
                item.formedOn().toString(),
                item.publishedOn().toString());
    }

    private static List<List<String>> places() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(line("sign.from", ""), line("sign.to", "")));
        rows.add(List.of(line("sign.from.person", ""), line("sign.to.person", "")));
        rows.add(List.of(line("sign.date", ""), line("sign.date", "")));
        rows.add(List.of("", line("sign.receipt", "")));
        return rows;
    }

    private static String line(String key, String value) {
        return words(key) + words("colon") + value;
    }
}
