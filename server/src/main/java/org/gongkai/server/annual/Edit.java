package org.gongkai.server.annual;

import java.time.Instant;
import java.util.List;

/**
 * A text that a draft has had (一次修改).
 *
 * @param number 0 for the one that the draft began with
 * @param by name of who wrote it
 * @param chapters text of each chapter, with facts in braces
 */
public record Edit(int number, Instant at, String by, List<String> chapters) {

    public Edit {
        chapters = List.copyOf(chapters);
    }

    /** The text of a chapter, empty where it has none. */
    public String chapter(int index) {
        return index < chapters.size() ? chapters.get(index) : "";
    }
}
