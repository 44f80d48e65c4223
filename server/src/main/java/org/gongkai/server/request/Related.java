package org.gongkai.server.request;

import java.util.List;

/**
 * Something elsewhere that has to do with a request, on its page (相关事项).
 *
 * @param label key of what it is
 * @param of what the sentence names
 * @param path where it is
 */
public record Related(String label, List<String> of, String path) {}
