package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.gongkai.report.Chapter;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.ProseLine;

/** Splits the prose into what stands before the first chapter, the chapters (六章), and the lines of each. */
final class ChapterReader {

    private final ChapterLabels labels;
    private final List<ProseLine> opening = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * A chapter while it is being read.
     *
     * @param heading line that heads it
     * @param textBehind whether its first line of text stands on the line that heads it
     * @param sure false where the line may as well head a part of another chapter
     */
    record Part(int number, String title, ProseLine heading, boolean textBehind, boolean sure, List<ProseLine> lines) {

        Place at() {
            return heading.at();
        }

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
            boolean textBehind = !heading.rest().isBlank();
            parts.add(new Part(heading.number(), title, line, textBehind, heading.sure(), new ArrayList<>()));
            if (textBehind) {
                before(parts.size()).add(new ProseLine(heading.rest(), line.at()));
            }
        } else if (!text.isBlank()) {
            before(parts.size()).add(line);
        }
    }

    /** The lines of the part before a place among the parts. */
    private List<ProseLine> before(int position) {
        return position == 0 ? opening : parts.get(position - 1).lines();
    }

    List<ProseLine> opening() {
        return opening;
    }

    List<Part> parts() {
        return parts;
    }

    /** Ends the reading: what only looked like a chapter becomes text again, a table of contents goes. */
    void settle() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            if (!part.sure() && parts.stream().anyMatch(other -> other.sure() && other.number() == part.number())) {
                before(i).add(part.heading());
                before(i)
                        .addAll(part.lines()
                                .subList(part.textBehind() ? 1 : 0, part.lines().size()));
                parts.remove(i);
            }
        }
        dropContents();
        dropEchoes();
    }

    /** A table of contents: a run of chapters in front, without text of their own, that all come again. */
    private void dropContents() {
        int again = 1;
        while (again < parts.size()
                && parts.get(again).number() > parts.get(again - 1).number()) {
            again++;
        }
        List<Part> contents = List.copyOf(parts.subList(0, Math.min(again, parts.size())));
        List<Part> rest = parts.subList(contents.size(), parts.size());
        boolean allComeAgain =
                contents.stream().allMatch(part -> rest.stream().anyMatch(other -> other.number() == part.number()));
        boolean haveNoText = contents.stream()
                .limit(Math.max(0, contents.size() - 1))
                .flatMap(part -> part.lines().stream())
                .allMatch(ChapterReader::isEntry);
        if (contents.size() > 2 && allComeAgain && haveNoText) {
            contents.get(contents.size() - 1).lines().stream()
                    .dropWhile(ChapterReader::isEntry)
                    .forEach(opening::add);
            parts.subList(0, contents.size()).clear();
        }
    }

    /** A line of a table of contents: no sentence. */
    private static boolean isEntry(ProseLine line) {
        String ends = Wording.builtIn().text("sentence_end");
        return line.text().chars().noneMatch(c -> ends.indexOf(c) >= 0);
    }

    /** Of two headings alike, the one with the fuller text stays, as a page's menu may name a chapter, too. */
    @SuppressWarnings("ReferenceEquality") // another one, though it be like it
    private void dropEchoes() {
        parts.removeIf(part -> parts.stream()
                .anyMatch(other -> other != part
                        && other.number() == part.number()
                        && (other.length() > part.length()
                                || (other.length() == part.length() && parts.indexOf(other) > parts.indexOf(part)))));
    }

    /** The chapter that each line stands in. */
    IdentityHashMap<ProseLine, Integer> numbers() {
        IdentityHashMap<ProseLine, Integer> numbers = new IdentityHashMap<>();
        for (Part part : parts) {
            numbers.put(part.heading(), part.number());
            part.lines().forEach(line -> numbers.put(line, part.number()));
        }
        return numbers;
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
