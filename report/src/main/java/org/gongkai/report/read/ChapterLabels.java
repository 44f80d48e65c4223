package org.gongkai.report.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.rules.form.Label;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/** The chapter headings of a form (章标题) in all their wordings. */
final class ChapterLabels {

    private static final int LONGEST_HEADING = 60;

    private static final Pattern NUMBER = Wording.builtIn().pattern("chapter.number");

    private final Map<String, Meant> byCore = new HashMap<>();

    ChapterLabels(ReportForm form) {
        for (Label chapter : form.chapters()) {
            int number = form.chapters().indexOf(chapter) + 1;
            byCore.put(LabelText.core(chapter.text()), new Meant(number, true));
            chapter.aliases().forEach(alias -> byCore.putIfAbsent(LabelText.core(alias), new Meant(number, false)));
        }
    }

    private record Meant(int number, boolean official) {}

    /**
     * A line that is a heading.
     *
     * @param number number of the chapter, from 1
     * @param rest text that follows the heading on the same line, empty for most
     * @param sure false for words that may as well head a part of another chapter, such as （一）主动公开情况
     */
    record Heading(int number, String rest, boolean sure) {}

    /** The heading that a line is or begins with, or null. */
    @Nullable
    Heading headingOf(CellText line) {
        boolean isShort = line.narrow().length() <= LONGEST_HEADING;
        String beginning = isShort ? line.narrow() : beginning(line.raw());
        Matcher number = NUMBER.matcher(beginning);
        boolean numbered = number.find();
        if (isShort) {
            Meant meant =
                    byCore.get(numbered ? LabelText.coreOfNarrow(beginning.substring(number.end())) : line.core());
            if (meant != null) {
                return new Heading(meant.number, "", isSure(meant, beginning));
            }
        }
        return numbered || LabelText.isNumbered(beginning) ? headingWithText(line.raw()) : null;
    }

    /** A numbered heading with its text behind it on the same line: 六、其他需要报告的事项：无。 */
    private @Nullable Heading headingWithText(String raw) {
        if (!beginsWithHeading(raw)) {
            return null;
        }
        for (int end = 4; end < raw.length() && end < LONGEST_HEADING; end++) {
            if (!Character.isLetterOrDigit(raw.charAt(end))) {
                String title =
                        NUMBER.matcher(LabelText.narrow(raw.substring(0, end))).replaceFirst("");
                Meant meant = byCore.get(LabelText.core(title));
                String rest = raw.substring(end).replaceFirst("^[^\\p{IsHan}\\w]+", "");
                if (meant != null) {
                    return new Heading(meant.number, rest, isSure(meant, beginning(raw)));
                }
            }
        }
        return null;
    }

    private boolean beginsWithHeading(String raw) {
        String narrow = LabelText.narrow(raw.substring(0, Math.min(raw.length(), LONGEST_HEADING)));
        String core = LabelText.coreOfNarrow(NUMBER.matcher(narrow).replaceFirst(""));
        return byCore.keySet().stream().anyMatch(core::startsWith);
    }

    /** Chapters are counted 一、二、三; the form's own words are a heading without a number, too. */
    private static boolean isSure(Meant meant, String narrow) {
        Matcher number = NUMBER.matcher(narrow);
        if (number.find()) {
            String sign = number.group("number");
            return sign == null
                    || !Character.isDigit(sign.charAt(0))
                    || (meant.official && Dates.number(sign) == meant.number);
        }
        return meant.official && !LabelText.isNumbered(narrow);
    }

    private static String beginning(String raw) {
        return LabelText.narrow(raw.substring(0, Math.min(raw.length(), 8)));
    }
}
