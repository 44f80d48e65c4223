package org.gongkai.server.request.redaction;

import java.util.List;
import org.gongkai.server.platform.redaction.Area;
import org.jspecify.annotations.Nullable;

/**
 * What is not to be disclosed of a document, and why (遮盖标记).
 *
 * @param id number in the database
 * @param number number in the document, from 1, in the order of places
 * @param words the words, wherever they stand; null for a box that a person drew
 * @param places where they stand, or the box alone
 * @param note what was said about it, empty for nothing
 */
public record Mark(long id, int number, @Nullable String words, List<Area> places, Ground ground, String note) {

    public Mark {
        places = List.copyOf(places);
    }

    /** The pages it is on, in order, each once. */
    public List<Integer> pages() {
        return places.stream().map(Area::page).distinct().sorted().toList();
    }

    Mark numbered(int other) {
        return new Mark(id, other, words, places, ground, note);
    }
}
