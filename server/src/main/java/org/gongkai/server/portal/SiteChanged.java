package org.gongkai.server.portal;

/**
 * An office has changed what it says of itself on its site, such as its guide or a service (站点内容变动): to be raised within
 * the transaction that does it. Its standing pages ({@link PageSource#standing}) are rendered anew.
 *
 * @param unitId whose site it is
 */
public record SiteChanged(long unitId) {}
