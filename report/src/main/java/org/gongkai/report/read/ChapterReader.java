package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Chapter;
import org.gongkai.report.Place;

/** Splits the prose into what stands before the first chapter, the chapters (六章), and the lines of each. */
final class ChapterReader {

    private final ChapterLabels labels;
    private final List<ProseLine> opening = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /** A chapter while it is being read. */
    record Part(int number, String title, Place at, List<ProseLine> lines) {

        int length() {
            return lines.stream().mapToInt(line -> line.text().length()).sum();
        }
    }

    ChapterReader(ChapterLabels labels) {
        this.labels = labels;
    }

    void line(ProseLine line, CellText text) {
        ChapterLabels.Heading heading = labels.headingOf(text);
        if (heading != null) {
            String title = line.text().strip();
            if (!heading.rest().isEmpty()) {
                title = title.substring(0, title.length() - heading.rest().length());
                title = title.replaceFirst("[^\\p{IsHan}\\w)\\uFF09]+$", "");
            }
            parts.add(new Part(heading.number(), title, line.at(), new ArrayList<>()));
            if (!heading.rest().isBlank()) {
                last().add(new ProseLine(heading.rest(), line.at()));
            }
        } else if (!text.isBlank()) {
            last().add(line);
        }
    }

    private List<ProseLine> last() {
        return parts.isEmpty() ? opening : parts.get(parts.size() - 1).lines();
    }

    List<ProseLine> opening() {
        return opening;
    }

    List<Part> parts() {
        return parts;
    }

    /** Drops headings that only announce a chapter, as a table of contents does: of two alike, the fuller stays. */
    void dropContents() {
        parts.removeIf(part -> parts.stream()
                .anyMatch(other -> other != part
                        && other.number() == part.number()
                        && (other.length() > part.length()
                                || (other.length() == part.length() && parts.indexOf(other) > parts.indexOf(part)))));
    }

    /** The chapters; a line that the frame has taken is no longer in them. */
    List<Chapter> chapters() {
        return parts.stream()
                .map(part -> new Chapter(part.number(), part.title(), text(part.lines()), part.at()))
                .toList();
    }

    static String text(List<ProseLine> lines) {
        return String.join("\n", lines.stream().map(line -> line.text().strip()).toList());
    }
}
