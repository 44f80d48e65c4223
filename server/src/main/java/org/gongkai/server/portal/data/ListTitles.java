package org.gongkai.server.portal.data;

import java.util.Locale;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.Categories;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What lists are called in feeds, which speak Chinese as what they tell of (栏目名称). */
@Component
class ListTitles {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Categories categories;
    private final Offices offices;
    private final MessageSource messages;

    ListTitles(Categories categories, Offices offices, MessageSource messages) {
        this.categories = categories;
        this.offices = offices;
        this.messages = messages;
    }

    /** The title of a list's feed. */
    String of(Unit unit, String list) {
        return list.equals(Segment.LIST)
                ? say("data.feed", unit.shortName())
                : say("data.feed-of", unit.shortName(), name(unit, list));
    }

    private String name(Unit unit, String list) {
        int slash = list.indexOf('/');
        String of = list.substring(slash + 1);
        return switch (list.substring(0, Math.max(slash, 0))) {
            case "kinds" -> categories.find(of).map(kind -> kind.name(CHINESE)).orElse(of);
            case "sections" ->
                offices.sections(unit).stream()
                        .filter(section -> String.valueOf(section.id()).equals(of))
                        .map(section -> section.name())
                        .findFirst()
                        .orElse(of);
            case "years" -> say("data.year", of);
            default -> of;
        };
    }

    private String say(String key, Object... of) {
        return messages.getMessage(key, of, CHINESE);
    }
}
