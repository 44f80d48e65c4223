package org.gongkai.server.publication;

import java.time.Instant;
import java.util.List;

/**
 * One published version of an item (版本).
 *
 * @param number 1 for the first
 * @param at when it was published
 * @param whatChanged what is different from the one before, empty for the first
 * @param body text, paragraphs parted by line ends
 */
public record Version(int number, Instant at, String whatChanged, String body) {

    /** Its paragraphs. */
    public List<String> lines() {
        return body.lines().toList();
    }
}
