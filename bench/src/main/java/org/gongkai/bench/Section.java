package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A part of the page of results that a command of its own writes anew (结果分节); all other commands leave it as it is. */
public final class Section {

    private static final String BEGIN = "<!-- %s: begin -->";
    private static final String END = "<!-- %s: end -->";
    private static final String ANY = BEGIN.substring(0, BEGIN.indexOf('%'));

    private final String name;
    private final StringBuilder text = new StringBuilder();

    /** An empty section of that name. */
    public Section(String name) {
        this.name = name;
    }

    /** Adds a line; without values the pattern is the line. */
    public void line(String pattern, Object... values) {
        text.append(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values))
                .append('\n');
    }

    /** Puts the section in its place on a page, or at its end. */
    public void into(Path results) throws IOException {
        String page = Files.exists(results) ? Files.readString(results) : "";
        String end = END.formatted(name) + "\n";
        String section = BEGIN.formatted(name) + "\n" + text + end;
        int begin = page.indexOf(BEGIN.formatted(name));
        Files.writeString(
                results,
                begin < 0
                        ? page + "\n" + section
                        : page.substring(0, begin) + section + page.substring(page.indexOf(end) + end.length()));
    }

    /** All sections as they stand on a page, empty where there are none. */
    public static String all(Path results) throws IOException {
        String page = Files.exists(results) ? Files.readString(results) : "";
        int begin = page.indexOf(ANY);
        return begin < 0 ? "" : "\n" + page.substring(begin);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
