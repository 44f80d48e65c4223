package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.GroupMember;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Setting;
import org.gongkai.server.publication.CatalogueRecord;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the demonstration office is made of, from {@code demo.yaml}. */
final class DemoData {

    private final Map<?, ?> data;

    DemoData() {
        data = (Map<?, ?>) new Load(LoadSettings.builder().setLabel("demo.yaml").build())
                .loadFromString(Resources.text(DemoData.class, "demo.yaml"));
    }

    /** A section and whether it is a community. */
    record Place(String name, Section.Kind kind) {}

    /** A person and their roles, of which the first is told; {@code section} is empty for the unit as a whole. */
    record Worker(String signIn, String name, List<Role> roles, String section) {}

    /** What a category's items are called, with places for a year, a month and a matter; empty where they have no topic or number. */
    record Kind(
            String category,
            String section,
            String genre,
            String topic,
            String number,
            List<String> titles,
            List<String> matters) {}

    /** The report on the year before, with which each year begins since that one. */
    record Report(int since, Kind kind, String summary, List<String> body) {}

    String unit(String field) {
        return String.valueOf(((Map<?, ?>) value(data, "unit")).get(field));
    }

    String password() {
        return String.valueOf(data.get("password"));
    }

    /** How many items were published in each year. */
    Map<Integer, Integer> perYear() {
        Map<Integer, Integer> counts = new TreeMap<>();
        ((Map<?, ?>) value(data, "per_year"))
                .forEach((year, count) ->
                        counts.put(Integer.parseInt(String.valueOf(year)), Integer.parseInt(String.valueOf(count))));
        return counts;
    }

    List<Place> places() {
        return nodes("sections").stream()
                .map(node -> new Place(text(node, "name"), Section.Kind.valueOf(text(node, "kind"))))
                .toList();
    }

    List<Worker> workers() {
        return nodes("people").stream()
                .map(node -> new Worker(
                        text(node, "sign_in"),
                        text(node, "name"),
                        Stream.of(text(node, "role"), text(node, "also"))
                                .filter(role -> !role.isEmpty())
                                .map(Role::valueOf)
                                .toList(),
                        text(node, "section")))
                .toList();
    }

    Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        ((Map<?, ?>) value(data, "settings"))
                .forEach((name, text) -> settings.put(Setting.valueOf(String.valueOf(name)), String.valueOf(text)));
        return settings;
    }

    List<GroupMember> leadingGroup() {
        return nodes("leading_group").stream()
                .map(node -> new GroupMember(
                        0,
                        text(node, "name"),
                        text(node, "post"),
                        GroupMember.Place.valueOf(text(node, "place")),
                        text(node, "work"),
                        LocalDate.parse(text(node, "from")),
                        null))
                .toList();
    }

    List<Kind> kinds() {
        return nodes("kinds").stream().map(DemoData::kind).toList();
    }

    private static Kind kind(Map<?, ?> node) {
        return new Kind(
                text(node, "category"),
                text(node, "section"),
                text(node, "genre"),
                text(node, "topic"),
                text(node, "number"),
                texts(node, "titles"),
                texts(node, "matters"));
    }

    Report report() {
        Map<?, ?> node = (Map<?, ?>) value(data, "annual_report");
        return new Report(
                Integer.parseInt(text(node, "since")),
                kind((Map<?, ?>) value(node, "kind")),
                text(node, "summary"),
                texts(node, "body"));
    }

    /** Before which year documents that make rules have lost their force in that way. */
    int lostBefore(CatalogueRecord.Validity validity) {
        return Integer.parseInt(text((Map<?, ?>) value(data, "validity"), validity.name()));
    }

    List<String> paragraphs() {
        return texts(data, "paragraphs");
    }

    private List<Map<?, ?>> nodes(String key) {
        return ((List<?>) value(data, key))
                .stream().<Map<?, ?>>map(node -> (Map<?, ?>) node).toList();
    }

    private static Object value(Map<?, ?> node, String key) {
        Object value = node.get(key);
        if (value == null) {
            throw new IllegalStateException("demo.yaml has no " + key + " in " + node.keySet());
        }
        return value;
    }

    private static String text(Map<?, ?> node, String key) {
        Object value = node.get(key);
        return value == null ? "" : value.toString();
    }

    private static List<String> texts(Map<?, ?> node, String key) {
        return ((List<?>) value(node, key)).stream().map(String::valueOf).toList();
    }
}
