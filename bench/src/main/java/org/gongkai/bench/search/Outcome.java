package org.gongkai.bench.search;

/**
 * What one contestant did with so many texts.
 *
 * @param name whose it is
 * @param texts how many
 * @param indexed texts taken in a second
 * @param found queries answered a second
 * @param middle milliseconds of the query in the middle
 * @param slow milliseconds of the slowest in a hundred
 * @param megabytes size of the index, 0 where it is not known
 */
record Outcome(String name, int texts, double indexed, double found, double middle, double slow, double megabytes) {}
