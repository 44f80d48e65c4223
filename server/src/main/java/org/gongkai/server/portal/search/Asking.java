package org.gongkai.server.portal.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.server.platform.search.Findable.Label;
import org.gongkai.server.platform.search.Search;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a reader asks for by an address (检索条件).
 *
 * @param typed what was typed
 * @param chosen what it is narrowed by
 * @param order what comes first
 * @param page 1 for the first
 */
record Asking(String typed, Map<Property, String> chosen, Search.Order order, int page) {

    /** Results of a page. */
    static final int RESULTS = 10;

    /** Pages that can be leafed through: beyond, other words help more. */
    static final int PAGES = 50;

    Asking {
        Map<Property, String> sorted = new EnumMap<>(Property.class);
        sorted.putAll(chosen);
        chosen = Collections.unmodifiableMap(sorted);
    }

    /** What it is narrowed by, as the index has it. */
    List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        chosen.forEach((property, value) -> labels.add(property.with(value)));
        return labels;
    }

    /** What it is narrowed by for a property, empty for nothing. */
    public String chosen(Property property) {
        return chosen.getOrDefault(property, "");
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return typed.isBlank() && chosen.isEmpty();
    }

    /** Another page of the same. */
    public String page(int other) {
        return address(typed, chosen, order, other);
    }

    /** The same, not narrowed. */
    public String everywhere() {
        return address(typed, Map.of(), order, 1);
    }

    /** Its own address, without the part that says the language. */
    public String address() {
        return page(page);
    }

    private static String address(String typed, Map<Property, String> chosen, Search.Order order, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
        if (!typed.isEmpty()) {
            address.queryParam("q", encoded(typed));
        }
        chosen.forEach((property, value) -> address.queryParam(property.id(), encoded(value)));
        if (order == Search.Order.DAY) {
            address.queryParam("sort", order.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
