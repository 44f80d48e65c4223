package org.gongkai.server.office;

import java.util.List;

/**
 * What another room has to do with a thing, on the page of that thing (相关事项).
 *
 * @param label key of what it is
 * @param of what the sentence names
 * @param path where it is
 */
public record Related(String label, List<String> of, String path) {}
