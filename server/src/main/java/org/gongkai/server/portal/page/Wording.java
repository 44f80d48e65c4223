package org.gongkai.server.portal.page;

import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.rules.Resources;
import org.gongkai.server.publication.CatalogueRecord;
import org.springframework.stereotype.Component;

/** Tells headings, annual reports and series by how they are worded (文字识别), from {@code wording.properties}. */
@Component
class Wording {

    private static final int HEADING = 2;

    private final Pattern chapter;
    private final Pattern first;
    private final Pattern second;
    private final Pattern reportTitle;
    private final String reportGenre;
    private final Pattern varies;

    Wording() {
        Map<String, String> patterns = Resources.properties(Wording.class, "wording.properties");
        this.chapter = pattern(patterns, "heading.chapter");
        this.first = pattern(patterns, "heading.1");
        this.second = pattern(patterns, "heading.2");
        this.reportTitle = pattern(patterns, "report.title");
        this.reportGenre = text(patterns, "report.genre");
        this.varies = pattern(patterns, "series.varies");
    }

    /** Level of a heading below the page's own: 2 or 3; 0 for a line that is none. */
    int heading(String line) {
        if (chapter.matcher(line).matches() || first.matcher(line).matches()) {
            return HEADING;
        }
        return second.matcher(line).matches() ? HEADING + 1 : 0;
    }

    /** Whether it is a report by article 50 (政府信息公开年度报告), by its genre or its title. */
    boolean isAnnualReport(CatalogueRecord record) {
        return record.genre().strip().equals(reportGenre)
                || reportTitle.matcher(record.title()).matches();
    }

    /** What a title has in common with those of its series: itself without years, months, issues and the like. */
    String series(String title) {
        return varies.matcher(title.strip()).replaceAll("#");
    }

    private static Pattern pattern(Map<String, String> patterns, String name) {
        return Pattern.compile(text(patterns, name));
    }

    private static String text(Map<String, String> patterns, String name) {
        String text = patterns.get(name);
        if (text == null) {
            throw new IllegalStateException("wording.properties has no " + name);
        }
        return text;
    }
}
