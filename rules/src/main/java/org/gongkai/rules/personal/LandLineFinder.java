package org.gongkai.rules.personal;

import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Finds land lines (固定电话) with a person's name beside them; without one they are an office's. */
final class LandLineFinder implements Finder {

    private static final int REACH = 40;
    private static final int REACH_OF_NAME = 30;

    private final ScannedText text;
    private final Names names;
    private final NumberWords words = NumberWords.LOADED;
    private final Matcher withAreaCode;
    private final Matcher local;

    LandLineFinder(ScannedText text, Names names) {
        this.text = text;
        this.names = names;
        this.withAreaCode = words.landLine().matcher(text.plain()).useTransparentBounds(true);
        this.local = words.localLine().matcher(text.plain()).useTransparentBounds(true);
    }

    @Override
    public String triggers() {
        return "02345678";
    }

    @Override
    public void look(int index, Consumer<Candidate> found) {
        if (text.latinAt(index - 1)) {
            return;
        }
        boolean areaCode = text.at(index) == '0';
        Matcher number = areaCode ? withAreaCode : local;
        number.region(index, Math.min(text.length(), index + REACH));
        if (!number.lookingAt() || text.latinAt(number.end())) {
            return;
        }
        int start = areaCode && text.at(index - 1) == '(' && opensAreaCode(index) ? index - 1 : index;
        if ((areaCode || words.beforePhoneWord(text, start) < start) && nameBeside(start, number.end())) {
            found.accept(Candidate.of(Kind.LAND_LINE_NUMBER, start, number.end()));
        }
    }

    private boolean opensAreaCode(int index) {
        return text.at(index + 3) == ')' || text.at(index + 4) == ')';
    }

    private boolean nameBeside(int start, int end) {
        return names.before(words.beforePhoneWord(text, start)) != null
                || names.after(end) != null
                || names.introducedBefore(start, REACH_OF_NAME);
    }
}
