package org.gongkai.server.supervision;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the things stand that the ledger names (办理对象). */
@Component
class Subjects {

    private static final Map<String, String> ADDRESSES = Map.of(
            "material", "/office/materials/",
            "item", "/office/items/",
            "delivery", "/office/deliveries/",
            "call", "/office/calls/",
            "request", "/office/requests/",
            "annual", "/office/annual/",
            "rollup", "/office/rollup/",
            "dispute", "/office/disputes/");

    /** Its page, null where it has none. */
    public @Nullable String address(String subject) {
        String place = ADDRESSES.get(kind(subject));
        return place == null ? null : place + number(subject);
    }

    /** What it is, such as {@code material}. */
    public String kind(String subject) {
        int slash = subject.indexOf('/');
        return slash < 0 ? subject : subject.substring(0, slash);
    }

    /** Its number, empty where it has none. */
    public String number(String subject) {
        return subject.substring(Math.min(subject.length(), kind(subject).length() + 1));
    }
}
