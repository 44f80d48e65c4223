package org.gongkai.server.request.letter;

import java.util.List;

/**
 * Why a file cannot be a template (模板问题).
 *
 * @param key key of the sentence
 * @param of what it names
 */
public record TemplateProblem(String key, List<String> of) {

    public TemplateProblem {
        of = List.copyOf(of);
    }

    static TemplateProblem of(String key, String... of) {
        return new TemplateProblem("letter.refused." + key, List.of(of));
    }
}
