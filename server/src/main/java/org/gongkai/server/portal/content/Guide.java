package org.gongkai.server.portal.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A version of the disclosure guide (政府信息公开指南).
 *
 * @param number counted from 1
 * @param at when it was published
 * @param texts its texts
 * @param facts what it says of the disclosure office; what is not known is not in it
 * @param checked what the office's records said of each when the clerk last looked
 */
record Guide(
        int number,
        Instant at,
        Map<GuidePart, String> texts,
        Map<GuideFact, String> facts,
        Map<GuideFact, String> checked) {

    /** Which facts the office's records now tell differently. */
    List<GuideFact> changedBy(Map<GuideFact, String> now) {
        return List.of(GuideFact.values()).stream()
                .filter(fact -> !Objects.equals(checked.getOrDefault(fact, ""), now.getOrDefault(fact, "")))
                .toList();
    }
}
