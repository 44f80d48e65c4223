package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.office.Role;

/** What the demonstration's district is made of, from {@code district.yaml}. */
final class DistrictData {

    private final DataNode data = DataNode.in(DistrictData.class, "district.yaml");

    /** Where a unit stands in the last year that is over. */
    enum Standing {
        ACCEPTED,
        RECEIVED,
        RETURNED,
        NOT_SENT
    }

    /**
     * A unit below the district.
     *
     * @param above division code of the unit above it
     * @param size about how many requests a year
     * @param until last year whose report is invented; later ones it has published itself
     * @param word why its report was returned, empty where it was not
     * @param adds what its report gets wrong, by cell
     */
    record Member(
            String code,
            String name,
            String shortName,
            String above,
            int size,
            int until,
            Standing standing,
            String word,
            Map<CellId, Integer> adds) {}

    /** A person of the district's. */
    record Official(String signIn, String name, List<Role> roles) {}

    String unit(String field) {
        return data.node("unit").text(field);
    }

    String text(String key) {
        return data.text(key);
    }

    /** The text of a chapter, counted from 0; its wordings take turns. */
    String chapter(int index, int turn) {
        List<?> wordings = (List<?>) data.list("chapters").get(index);
        return String.valueOf(wordings.get(turn % wordings.size()));
    }

    List<Integer> years() {
        return data.texts("years").stream().map(Integer::valueOf).toList();
    }

    /** The last day for the reports on a year. */
    LocalDate deadline(int year) {
        return LocalDate.parse((year + 1) + "-" + text("deadline"));
    }

    List<Official> people() {
        return data.nodes("people")
                .map(person -> new Official(
                        person.text("sign_in"),
                        person.text("name"),
                        person.texts("roles").stream().map(Role::valueOf).toList()))
                .toList();
    }

    /** Parts of a hundred, by row or column. */
    Map<String, Integer> parts(String key) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        data.node(key).values().forEach((name, part) -> parts.put(String.valueOf(name), (Integer) part));
        return parts;
    }

    /** The whole region's reports, each published on the day it was signed. */
    List<WrittenReport> reports() {
        return data.nodes("reports").map(WrittenReport::of).toList();
    }

    /** Ten streets and twenty departments. */
    List<Member> members() {
        return Stream.of("streets", "departments")
                .flatMap(kind -> data.nodes(kind).map(node -> member(kind, node)))
                .toList();
    }

    private Member member(String kind, DataNode node) {
        String shortName = node.text("short_name");
        Map<CellId, Integer> adds = new LinkedHashMap<>();
        if (node.has("adds")) {
            node.node("adds")
                    .values()
                    .forEach((cell, more) -> adds.put(CellId.parse(String.valueOf(cell)), (Integer) more));
        }
        return new Member(
                node.text("code"),
                data.node("names").text(kind).replace("SHORT", shortName),
                shortName,
                node.text("above", text("above")),
                node.number("size"),
                Integer.parseInt(node.text("until", "9999")),
                Standing.valueOf(node.text("state", Standing.ACCEPTED.name())),
                node.text("word", ""),
                adds);
    }
}
