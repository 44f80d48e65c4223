package org.gongkai.report.read;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.rules.form.Label;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/** The chapter headings of a form (章标题) in all their wordings. */
final class ChapterLabels {

    private static final int LONGEST_HEADING = 60;

    private final Map<String, Integer> byCore = new HashMap<>();

    ChapterLabels(ReportForm form) {
        for (Label chapter : form.chapters()) {
            int number = form.chapters().indexOf(chapter) + 1;
            Stream.concat(Stream.of(chapter.text()), chapter.aliases().stream())
                    .map(LabelText::core)
                    .forEach(core -> byCore.putIfAbsent(core, number));
        }
    }

    /**
     * A line that is a heading.
     *
     * @param number number of the chapter, from 1
     * @param rest text that follows the heading on the same line, empty for most
     */
    record Heading(int number, String rest) {}

    /** The heading that a line is or begins with, or null. */
    @Nullable
    Heading headingOf(CellText line) {
        Integer number = line.narrow().length() > LONGEST_HEADING ? null : byCore.get(line.core());
        if (number != null) {
            return new Heading(number, "");
        }
        return line.numbered() ? headingWithText(line.raw()) : null;
    }

    /** A numbered heading with its text behind it on the same line: 六、其他需要报告的事项：无。 */
    private @Nullable Heading headingWithText(String raw) {
        for (int end = 0; end < raw.length() && end < LONGEST_HEADING; end++) {
            if (!Character.isLetterOrDigit(raw.charAt(end)) && end > 3) {
                Integer number = byCore.get(LabelText.core(raw.substring(0, end)));
                if (number != null) {
                    return new Heading(number, raw.substring(end).replaceFirst("^[^\\p{IsHan}\\w]+", ""));
                }
            }
        }
        return null;
    }
}
