package org.gongkai.server.portal.search;

import java.util.Locale;
import org.gongkai.server.platform.search.Findable.Label;

/** By what a search can be narrowed (筛选条件). */
enum Property {
    UNIT,
    KIND,
    SECTION,
    YEAR,
    TOPIC,
    VALIDITY;

    /** What it is called in addresses and in the index. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Label with(Object value) {
        return new Label(id(), String.valueOf(value));
    }
}
