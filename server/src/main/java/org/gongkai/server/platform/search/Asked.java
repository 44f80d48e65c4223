package org.gongkai.server.platform.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for, as it was understood (检索词).
 *
 * @param words the words and phrases that were read
 * @param marks what is marked in an extract: the words, and others for the same; folded
 * @param isCut whether it was too long and only its beginning was read
 * @param clause what to look for, null where there is nothing to look for
 */
public record Asked(
        List<String> words,
        List<String> marks,
        boolean isCut,
        @Nullable Clause clause) {

    /** Nothing at all. */
    public static final Asked NOTHING = new Asked(List.of(), List.of(), false, null);

    public Asked {
        words = List.copyOf(words);
        marks = List.copyOf(marks);
    }

    /** Whether there is nothing to look for. */
    public boolean isNothing() {
        return clause == null;
    }
}
