package org.gongkai.server.portal.store;

import java.util.Locale;

/** The languages of the portal's chrome (界面语言); what is published stays in its own. */
public enum Language {
    /** 中文. */
    CHINESE("", Locale.SIMPLIFIED_CHINESE),
    /** English. */
    ENGLISH("/en", Locale.ENGLISH);

    private final String prefix;
    private final Locale locale;

    Language(String prefix, Locale locale) {
        this.prefix = prefix;
        this.locale = locale;
    }

    /** What an address in this language begins with. */
    public String prefix() {
        return prefix;
    }

    /** As Java knows it. */
    public Locale locale() {
        return locale;
    }

    /** The one to change to. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /** As browsers name it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The address of a path in this language. */
    public String address(String path) {
        return path.equals("/") && !prefix.isEmpty() ? prefix : prefix + path;
    }

    /** The language of an address. */
    public static Language of(String address) {
        return address.equals(ENGLISH.prefix) || address.startsWith(ENGLISH.prefix + "/") ? ENGLISH : CHINESE;
    }

    /** An address without its language. */
    public String path(String address) {
        String path = address.substring(prefix.length());
        return path.isEmpty() ? "/" : path;
    }
}
