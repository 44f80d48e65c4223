package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.read.source.ProseLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title in the lines before the first chapter. It may stand on several lines, and the lines of a web page's
 * head may stand around it; so of all that could be a title, the one that names a body in the fewest lines is taken.
 */
final class TitleFinder {

    private static final Wording WORDING = Wording.builtIn();
    private static final int LONGEST_LINE = 60;
    private static final int LINES = 4;

    /** Characters that may stand behind the title on its last line, such as （公开版） or the name of a site. */
    private static final int LONGEST_TAIL = 20;

    /**
     * A title.
     *
     * @param first its first line
     * @param last its last line
     * @param text its lines joined
     * @param year report year
     * @param unit reporting body, null where it names none
     * @param ends whether nothing stands behind it on its last line
     */
    record Title(
            int first,
            int last,
            String text,
            int year,
            @Nullable String unit,
            boolean ends) {

        /** The lower, the better. */
        private int rank() {
            if (unit == null) {
                return 2;
            }
            return WORDING.list("unit_ends").stream().anyMatch(unit::endsWith) ? 0 : 1;
        }

        private int lines() {
            return last - first;
        }
    }

    private TitleFinder() {}

    /** The title, or null. */
    static @Nullable Title in(List<ProseLine> lines) {
        List<Title> titles = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            Title title = beginningAt(lines, first);
            if (title != null) {
                titles.add(title);
            }
        }
        return titles.stream()
                .min(Comparator.comparingInt(Title::rank)
                        .thenComparing(title -> !title.ends())
                        .thenComparingInt(Title::lines))
                .orElse(null);
    }

    private static @Nullable Title beginningAt(List<ProseLine> lines, int first) {
        StringBuilder joined = new StringBuilder();
        for (int last = first; last < Math.min(lines.size(), first + LINES); last++) {
            String line = lines.get(last).text().strip();
            if (isNoTitle(line)) {
                return null;
            }
            joined.append(line);
            Title title = of(first, last, joined.toString());
            if (title != null) {
                return title;
            }
        }
        return null;
    }

    private static boolean isNoTitle(String line) {
        String narrow = LabelText.narrow(line);
        return line.length() > LONGEST_LINE
                || WORDING.pattern("page_head").matcher(narrow).find()
                || WORDING.pattern("title_noise").matcher(narrow).find()
                || WORDING.pattern("document_number").matcher(narrow).find();
    }

    private static @Nullable Title of(int first, int last, String text) {
        String narrow = LabelText.narrow(text);
        for (Pattern pattern : WORDING.patterns("title")) {
            Matcher matcher = pattern.matcher(narrow);
            if (matcher.find() && narrow.length() - matcher.end() <= LONGEST_TAIL) {
                String named = matcher.group("unit") + matcher.group("after");
                named = WORDING.pattern("unit_lead").matcher(named).replaceAll("");
                boolean isName = !WORDING.pattern("unit_never").matcher(named).find();
                String title = WORDING.pattern("title_site").matcher(text).replaceAll("");
                int year = Dates.number(matcher.group(2));
                return isName
                        ? new Title(
                                first,
                                last,
                                title,
                                year,
                                named.isEmpty() ? null : named,
                                matcher.end() == narrow.length())
                        : null;
            }
        }
        return null;
    }
}
