package org.gongkai.rules.request;

import java.util.Locale;

/** What an entry can say beside its kind and its day (步骤内容). */
public enum EntryField {
    /** A day that the entry sets: the end of a term (期限届满日). */
    UNTIL,
    /** Working days (工作日数). */
    DAYS,
    /** The kind of the reply (答复类型). */
    REPLY,
    /** Yuan (金额). */
    AMOUNT,
    /** How it was handed over (送达方式). */
    MANNER,
    /** Who is asked, or who agreed, by name (对象). */
    PARTY,
    /** In words: what is to be corrected, the opinion, the reasons (内容). */
    TEXT;

    /** The field as data files, addresses and commands write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
