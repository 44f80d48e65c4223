package org.gongkai.bench.server;

import java.util.Map;

/**
 * What was measured at one size of the catalogue.
 *
 * @param items items in the catalogue
 * @param rate rows a second of the last import that made it so large
 * @param pages how long each page took
 */
record Growth(int items, double rate, Map<String, Times> pages) {}
