package org.gongkai.server.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.rules.DataNode;
import org.gongkai.server.office.GroupMember;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Setting;
import org.gongkai.server.publication.CatalogueRecord;

/** What the demonstration office is made of, from {@code demo.yaml}. */
final class DemoData {

    private final DataNode data = DataNode.in(DemoData.class, "demo.yaml");

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
        return data.node("unit").text(field);
    }

    String password() {
        return data.text("password");
    }

    /** How many items were published in each year. */
    Map<Integer, Integer> perYear() {
        Map<Integer, Integer> counts = new TreeMap<>();
        data.node("per_year")
                .values()
                .forEach((year, count) ->
                        counts.put(Integer.parseInt(String.valueOf(year)), Integer.parseInt(String.valueOf(count))));
        return counts;
    }

    List<Place> places() {
        return data.nodes("sections")
                .map(node -> new Place(node.text("name"), Section.Kind.valueOf(node.text("kind"))))
                .toList();
    }

    List<Worker> workers() {
        return data.nodes("people")
                .map(node -> new Worker(
                        node.text("sign_in"),
                        node.text("name"),
                        Stream.of(node.text("role"), node.text("also", ""))
                                .filter(role -> !role.isEmpty())
                                .map(Role::valueOf)
                                .toList(),
                        node.text("section", "")))
                .toList();
    }

    Map<Setting, String> settings() {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        data.node("settings")
                .values()
                .forEach((name, text) -> settings.put(Setting.valueOf(String.valueOf(name)), String.valueOf(text)));
        return settings;
    }

    List<GroupMember> leadingGroup() {
        return data.nodes("leading_group")
                .map(node -> new GroupMember(
                        0,
                        node.text("name"),
                        node.text("post"),
                        GroupMember.Place.valueOf(node.text("place")),
                        node.text("work", ""),
                        node.day("from"),
                        null))
                .toList();
    }

    List<Kind> kinds() {
        return data.nodes("kinds").map(DemoData::kind).toList();
    }

    private static Kind kind(DataNode node) {
        return new Kind(
                node.text("category"),
                node.text("section", ""),
                node.text("genre"),
                node.text("topic", ""),
                node.text("number", ""),
                node.texts("titles"),
                node.texts("matters"));
    }

    Report report() {
        DataNode node = data.node("annual_report");
        return new Report(node.number("since"), kind(node.node("kind")), node.text("summary", ""), node.texts("body"));
    }

    /** Before which year documents that make rules have lost their force in that way. */
    int lostBefore(CatalogueRecord.Validity validity) {
        return data.node("validity").number(validity.name());
    }

    List<String> paragraphs() {
        return data.texts("paragraphs");
    }
}
