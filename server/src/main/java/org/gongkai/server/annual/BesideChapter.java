package org.gongkai.server.annual;

import java.util.List;
import org.gongkai.report.Chapter;
import org.gongkai.report.check.RepeatedText;

/**
 * What last year's report says in the same chapter (上年同章).
 *
 * @param text last year's text, empty where there is none
 * @param percent share of this year's text that repeats it, from 0 to 100
 */
public record BesideChapter(String text, long percent) {

    private static final int ALL = 100;

    static BesideChapter of(Chapter now, List<Chapter> last) {
        String text = last.stream()
                .filter(before -> before.number() == now.number())
                .findFirst()
                .map(Chapter::text)
                .orElse("");
        return new BesideChapter(text, Math.round(RepeatedText.share(now.text(), text) * ALL));
    }
}
