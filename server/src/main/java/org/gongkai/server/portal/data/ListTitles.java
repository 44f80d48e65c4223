package org.gongkai.server.portal.data;

import java.util.Locale;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Lists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What lists are called in feeds, which speak Chinese as what they tell of (栏目名称). */
@Component
class ListTitles {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Lists lists;
    private final MessageSource messages;

    ListTitles(Lists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** The title of a list's feed. */
    String of(Unit unit, String list) {
        return list.equals(Segment.LIST)
                ? say("data.feed", unit.shortName())
                : say(
                        "data.feed-of",
                        unit.shortName(),
                        lists.titleOf(unit, list).zh());
    }

    private String say(String key, Object... of) {
        return messages.getMessage(key, of, CHINESE);
    }
}
