package org.gongkai.server.publication.channel;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Version;

/**
 * As much of an item as there is room for (摘录): its text if it fits, else its summary, else the beginning of its text.
 *
 * @param lines paragraphs
 * @param whole whether it is the whole text
 */
record Extract(List<String> lines, boolean whole) {

    private static final String CUT = "……";

    Extract {
        lines = List.copyOf(lines);
    }

    /** How much a line of so many characters takes; lines that break take more. */
    interface Room {
        /** Whether these paragraphs fit. */
        boolean holds(List<String> lines);
    }

    /** Makes the extract of a version for a room. */
    static Extract of(CatalogueItem item, Version version, Room room) {
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

    /** The first paragraphs, and of the one that does not fit the characters that do. */
    private static List<String> beginning(List<String> text, Room room) {
        List<String> lines = new ArrayList<>();
        for (String line : text) {
            lines.add(line);
            if (!room.holds(lines)) {
                String cut = cut(line, lines, room);
                lines.remove(lines.size() - 1);
                if (!cut.isEmpty()) {
                    lines.add(cut);
                }
                break;
            }
        }
        return lines;
    }

    /** As much of the last line as fits, empty where nothing does. */
    private static String cut(String line, List<String> lines, Room room) {
        List<String> tried = new ArrayList<>(lines);
        int fits = 0;
        int tooLong = line.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            tried.set(tried.size() - 1, line.substring(0, middle) + CUT);
            if (room.holds(tried)) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        boolean half = fits > 0 && Character.isHighSurrogate(line.charAt(fits - 1));
        int end = half ? fits - 1 : fits;
        return end == 0 ? "" : line.substring(0, end) + CUT;
    }
}
