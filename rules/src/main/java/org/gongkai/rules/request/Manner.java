package org.gongkai.rules.request;

import java.util.Locale;

/** How a reply reaches the applicant (送达方式), which says what day stops the clock (国办公开办函〔2016〕235号). */
public enum Manner {
    /** 当面送达: the day the applicant signs. */
    IN_PERSON,
    /** 邮寄: the day of posting by the postal service. */
    POST,
    /** 网上送达: the day of sending. */
    ONLINE;

    /** The manner as data files, addresses and commands write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
