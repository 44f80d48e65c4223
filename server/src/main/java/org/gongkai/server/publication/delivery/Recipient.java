package org.gongkai.server.publication.delivery;

/** To whom copies of what was published go in time, article 25 (移送对象). */
public enum Recipient {
    /** The national archives (国家档案馆). */
    ARCHIVES,
    /** The public library (公共图书馆). */
    LIBRARY
}
