package org.gongkai.server.portal.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.publication.Version;

/** What is different between two versions of a text (版本差异), paragraph by paragraph. */
final class VersionChanges {

    /** Beyond so many paragraphs nobody reads differences, and finding them takes too long. */
    private static final int MOST_LINES = 3000;

    private static final int LONGEST_LINE = 1000;

    private VersionChanges() {}

    /** What became of a paragraph. */
    enum Sort {
        KEPT,
        REMOVED,
        ADDED
    }

    /**
     * Part of a paragraph.
     *
     * @param changed whether it stands in one of the versions only
     */
    record Piece(String text, boolean changed) {}

    /**
     * A paragraph, or several that were kept.
     *
     * @param kept how many were kept, 0 for the others
     */
    record Line(Sort sort, List<Piece> pieces, int kept) {

        boolean isChanged() {
            return sort != Sort.KEPT;
        }
    }

    /** The differences in the order of the text; empty where the texts are too long to be compared. */
    static Optional<List<Line>> between(Version older, Version newer) {
        List<String> before = lines(older);
        List<String> after = lines(newer);
        if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
            return Optional.empty();
        }
        return Optional.of(DiffUtils.diff(before, after, true).getDeltas().stream()
                .flatMap(delta -> lines(delta).stream())
                .toList());
    }

    private static List<String> lines(Version version) {
        return version.lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<Line> lines(AbstractDelta<String> delta) {
        List<String> before = delta.getSource().getLines();
        List<String> after = delta.getTarget().getLines();
        if (delta.getType() == DeltaType.EQUAL) {
            return List.of(new Line(Sort.KEPT, List.of(), before.size()));
        }
        List<Line> lines = new ArrayList<>();
        int pairs = before.size() == after.size() ? before.size() : 0;
        for (int index = 0; index < pairs; index++) {
            lines.add(new Line(Sort.REMOVED, pieces(before.get(index), after.get(index)), 0));
            lines.add(new Line(Sort.ADDED, pieces(after.get(index), before.get(index)), 0));
        }
        if (pairs == 0) {
            before.forEach(line -> lines.add(new Line(Sort.REMOVED, List.of(new Piece(line, true)), 0)));
            after.forEach(line -> lines.add(new Line(Sort.ADDED, List.of(new Piece(line, true)), 0)));
        }
        return lines;
    }

    /** A paragraph in pieces: those that the other one has too, and those that it has not. */
    private static List<Piece> pieces(String line, String other) {
        if (line.length() > LONGEST_LINE || other.length() > LONGEST_LINE) {
            return List.of(new Piece(line, true));
        }
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(characters(line), characters(other), true).getDeltas()) {
            String text = String.join("", delta.getSource().getLines());
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, delta.getType() != DeltaType.EQUAL));
            }
        }
        return pieces;
    }

    private static List<String> characters(String line) {
        return line.codePoints().mapToObj(Character::toString).toList();
    }
}
