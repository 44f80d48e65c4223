package org.gongkai.report.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph that may begin with a heading of the second level (（一）…), which is set in another face.
 *
 * @param heading heading with its number and stop, empty where there is none
 * @param rest what follows it
 */
record RunInHeading(String heading, String rest) {

    private static final Pattern SECOND_LEVEL = Pattern.compile(PrintWords.get("second_level"));

    static RunInHeading of(String paragraph) {
        Matcher matcher = SECOND_LEVEL.matcher(paragraph);
        return matcher.lookingAt()
                ? new RunInHeading(matcher.group(), paragraph.substring(matcher.end()))
                : new RunInHeading("", paragraph);
    }
}
