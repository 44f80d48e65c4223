package org.gongkai.server.request.apply;

import java.util.List;

/**
 * Something that keeps a form from being taken (填写问题).
 *
 * @param field where it is; the error summary leads there
 * @param key key of the sentence
 * @param of what the sentence names
 */
public record Problem(String field, String key, List<String> of) {

    public Problem {
        of = List.copyOf(of);
    }

    static Problem at(String field, String key, String... of) {
        return new Problem(field, key, List.of(of));
    }

    /** For a message's arguments. */
    public Object[] arguments() {
        return of.toArray();
    }
}
