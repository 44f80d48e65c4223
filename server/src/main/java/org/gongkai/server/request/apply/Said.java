package org.gongkai.server.request.apply;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said on the applicant's page about what they have just done (操作结果).
 *
 * @param done key of the sentence that it was done; null where it was not
 * @param typed what they had typed, which stays in the form where something is wrong
 */
record Said(@Nullable String done, List<Problem> problems, Map<String, String> typed) {

    /** Characters of what an applicant says. */
    static final int LONGEST = 4000;

    Said {
        problems = List.copyOf(problems);
        typed = Map.copyOf(typed);
    }

    static Said nothing() {
        return new Said(null, List.of(), Map.of());
    }

    static Said done(String key) {
        return new Said(key, List.of(), Map.of());
    }

    static Said wrong(List<Problem> problems, Map<String, String> typed) {
        return new Said(null, problems, typed);
    }

    static Said wrong(String field, String key, Map<String, String> typed) {
        return wrong(List.of(Problem.at(field, key)), typed);
    }
}
