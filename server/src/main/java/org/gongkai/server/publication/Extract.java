package org.gongkai.server.publication;

import java.util.List;

/**
 * As much of an item as there is room for (摘录): its text if it fits, else its summary, else the beginning of its text.
 *
 * @param lines paragraphs
 * @param whole whether it is the whole text
 */
public record Extract(List<String> lines, boolean whole) {

    private static final String CUT = "……";

    public Extract {
        lines = List.copyOf(lines);
    }

    /** Where it is to stand. */
    public interface Room {
        /** Whether these paragraphs fit. */
        boolean holds(List<String> lines);
    }

    /** Makes the extract of a version for a room. */
    public static Extract of(CatalogueItem item, Version version, Room room) {
        List<String> text = version.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (!text.isEmpty() && room.holds(text)) {
            return new Extract(text, true);
        }
        List<String> summary = item.record().summary().strip().lines().toList();
        boolean useSummary = !summary.isEmpty() && room.holds(summary);
        return new Extract(useSummary ? summary : beginning(text.isEmpty() ? summary : text, room), false);
    }

    /** As much of the beginning as fits with a mark that it is cut. */
    private static List<String> beginning(List<String> text, Room room) {
        String all = String.join("\n", text);
        int fits = 0;
        int tooLong = all.length() + 1;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (room.holds(cut(all, middle))) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits == 0 ? List.of() : cut(all, fits);
    }

    private static List<String> cut(String all, int at) {
        int end = Character.isHighSurrogate(all.charAt(at - 1)) ? at - 1 : at;
        return (all.substring(0, end).stripTrailing() + CUT).lines().toList();
    }
}
