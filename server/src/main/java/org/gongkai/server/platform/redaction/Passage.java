package org.gongkai.server.platform.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must not go out (须遮盖的内容): every occurrence of a quote, in whatever type and wherever lines break.
 *
 * @param quote text as it was found in the extracted text; white space in it does not matter
 * @param mask what is shown in its place, null to black it out
 */
public record Passage(String quote, @Nullable String mask) {

    /** @throws IllegalArgumentException if nothing is quoted */
    public Passage {
        if (FoldedText.fold(quote).isEmpty()) {
            throw new IllegalArgumentException("A passage quotes nothing but white space; it must quote characters");
        }
    }

    String folded() {
        return FoldedText.fold(quote);
    }

    /** Refuses masks that would bring back what is to go. */
    static List<Passage> checked(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            String mask = passages.get(i).mask();
            String shown = mask == null ? "" : FoldedText.fold(mask);
            if (passages.stream().anyMatch(other -> shown.contains(other.folded()))) {
                // The quote is not said here: it is what must not be known, and this ends in a log.
                throw new IllegalArgumentException("The mask of passage " + i + " holds a quote that must go");
            }
        }
        return List.copyOf(passages);
    }
}
