package org.gongkai.server.portal.feedback;

/**
 * What readers said of a page (页面评价).
 *
 * @param page its path
 * @param useful how many found it useful
 * @param useless how many did not
 */
record PageVerdict(String page, long useful, long useless) {}
