package org.gongkai.server.portal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Lists;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Categories;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a search can be narrowed by (筛选项): only what the site has. */
@Component
class Choices {

    private static final String YEARS = "years/";
    private static final String TOPICS = "topics/";

    private final Categories categories;
    private final Offices offices;
    private final Lists lists;
    private final MessageSource messages;

    Choices(Categories categories, Offices offices, Lists lists, MessageSource messages) {
        this.categories = categories;
        this.offices = offices;
        this.lists = lists;
        this.messages = messages;
    }

    /** A value with its name. */
    record Choice(String value, String name) {}

    /** The values of each property that has more than one. */
    @Transactional(readOnly = true)
    public Map<Property, List<Choice>> of(Unit own, Locale locale) {
        Map<Property, List<Choice>> all = new EnumMap<>(Property.class);
        all.put(Property.KIND, kinds(own, locale));
        all.put(Property.YEAR, listed(own, YEARS));
        all.put(
                Property.SECTION,
                offices.sections(own).stream()
                        .map(section -> new Choice(String.valueOf(section.id()), section.name()))
                        .toList());
        all.put(Property.TOPIC, listed(own, TOPICS));
        all.put(Property.VALIDITY, validity(locale));
        all.put(
                Property.UNIT,
                offices.all().stream()
                        .map(unit -> new Choice(String.valueOf(unit.id()), unit.shortName()))
                        .toList());
        all.values().removeIf(choices -> choices.size() < 2);
        return all;
    }

    /** Whether a value can be chosen at all; one that no item has may have had some once, and finds nothing. */
    boolean isKnown(Property property, String value) {
        return switch (property) {
            case KIND -> categories.find(value).isPresent();
            case YEAR -> value.matches("[12][0-9]{3}");
            case SECTION, UNIT -> value.matches("[0-9]{1,18}");
            case TOPIC -> value.length() <= 60;
            case VALIDITY -> validity(value).isPresent();
        };
    }

    private static Optional<CatalogueRecord.Validity> validity(String value) {
        return Arrays.stream(CatalogueRecord.Validity.values())
                .filter(validity -> validity.name().equals(value))
                .findFirst();
    }

    private List<Choice> kinds(Unit own, Locale locale) {
        List<String> used = listed(own, Lists.KINDS).stream().map(Choice::value).toList();
        return categories.all().stream()
                .filter(kind -> used.contains(kind.id()))
                .map(kind -> new Choice(kind.id(), kind.name(locale)))
                .toList();
    }

    private List<Choice> listed(Unit own, String begin) {
        List<Choice> choices = new ArrayList<>(lists.named(own, begin).stream()
                .filter(list -> list.items() > 0)
                .map(list -> list.name().substring(begin.length()))
                .map(value -> new Choice(value, value))
                .toList());
        Collections.reverse(choices);
        return choices;
    }

    private List<Choice> validity(Locale locale) {
        return Arrays.stream(CatalogueRecord.Validity.values())
                .map(validity -> new Choice(validity.name(), messages.getMessage("validity." + validity, null, locale)))
                .toList();
    }
}
