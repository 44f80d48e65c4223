package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
import org.gongkai.rules.form.CellId;
import org.gongkai.server.office.Role;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the demonstration's district is made of, from {@code district.yaml}. */
final class DistrictData {

    private final Map<?, ?> data;

    DistrictData() {
        data = (Map<?, ?>)
                new Load(LoadSettings.builder().setLabel("district.yaml").build())
                        .loadFromString(Resources.text(DistrictData.class, "district.yaml"));
    }

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
        return text(node(data, "unit"), field);
    }

    String text(String key) {
        return text(data, key);
    }

    /** The text of a chapter, counted from 0; its wordings take turns. */
    String chapter(int index, int turn) {
        List<?> wordings = (List<?>) ((List<?>) value(data, "chapters")).get(index);
        return String.valueOf(wordings.get(turn % wordings.size()));
    }

    List<Integer> years() {
        return texts(data, "years").stream().map(Integer::valueOf).toList();
    }

    /** The last day for the reports on a year. */
    LocalDate deadline(int year) {
        return LocalDate.parse((year + 1) + "-" + text("deadline"));
    }

    List<Official> people() {
        return nodes("people")
                .map(person -> new Official(
                        text(person, "sign_in"),
                        text(person, "name"),
                        texts(person, "roles").stream().map(Role::valueOf).toList()))
                .toList();
    }

    /** Parts of a hundred, by row or column. */
    Map<String, Integer> parts(String key) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        node(data, key).forEach((name, part) -> parts.put(String.valueOf(name), (Integer) part));
        return parts;
    }

    /** The whole region's reports, each published on the day it was signed. */
    List<WrittenReport> reports() {
        return nodes("reports").map(WrittenReport::of).toList();
    }

    /** Ten streets and twenty departments. */
    List<Member> members() {
        return Stream.of("streets", "departments")
                .flatMap(kind -> nodes(kind).map(node -> member(kind, node)))
                .toList();
    }

    private Member member(String kind, Map<?, ?> node) {
        String shortName = text(node, "short_name");
        Map<CellId, Integer> adds = new LinkedHashMap<>();
        if (node.containsKey("adds")) {
            node(node, "adds").forEach((cell, more) -> adds.put(CellId.parse(String.valueOf(cell)), (Integer) more));
        }
        return new Member(
                text(node, "code"),
                text(node(data, "names"), kind).replace("SHORT", shortName),
                shortName,
                or(node, "above", text("above")),
                Integer.parseInt(text(node, "size")),
                Integer.parseInt(or(node, "until", "9999")),
                Standing.valueOf(or(node, "state", Standing.ACCEPTED.name())),
                or(node, "word", ""),
                adds);
    }

    private Stream<Map<?, ?>> nodes(String key) {
        return ((List<?>) value(data, key)).stream().map(node -> (Map<?, ?>) node);
    }

    private static Map<?, ?> node(Map<?, ?> node, String key) {
        return (Map<?, ?>) value(node, key);
    }

    private static List<String> texts(Map<?, ?> node, String key) {
        return ((List<?>) value(node, key)).stream().map(String::valueOf).toList();
    }

    private static String or(Map<?, ?> node, String key, String otherwise) {
        return node.containsKey(key) ? text(node, key) : otherwise;
    }

    private static String text(Map<?, ?> node, String key) {
        return String.valueOf(value(node, key));
    }

    private static Object value(Map<?, ?> node, String key) {
        Object value = node.get(key);
        if (value == null) {
            throw new IllegalStateException("district.yaml: \"%s\" is missing in %s".formatted(key, node));
        }
        return value;
    }
}
