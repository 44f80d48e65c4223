package org.gongkai.server.portal.content;

/** For whom a service is (服务对象). */
public enum Audience {
    /** People (个人). */
    PERSON,
    /** Businesses and other organisations (企业和单位). */
    BUSINESS,
    /** Both (个人、企业和单位). */
    BOTH;

    /** Whether a list for one of the two holds it. */
    boolean includes(Audience whom) {
        return this == BOTH || this == whom;
    }
}
