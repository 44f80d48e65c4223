package org.gongkai.rules.personal;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses (电子邮箱) by their sign. */
final class EmailFinder implements Finder {

    private static final Pattern DOMAIN =
            Pattern.compile("@(?:[A-Za-z0-9-]{1,63}\\.){1,5}+(?<=[A-Za-z0-9-]\\.)[A-Za-z]{2,24}(?![A-Za-z0-9])");
    private static final int LONGEST_DOMAIN = 360;
    private static final int LONGEST_LOCAL = 64;

    private final ScannedText text;
    private final Matcher domain;

    EmailFinder(ScannedText text) {
        this.text = text;
        this.domain = DOMAIN.matcher(text.plain()).useTransparentBounds(true);
    }

    @Override
    public String triggers() {
        return "@";
    }

    @Override
    public void look(int index, Consumer<Candidate> found) {
        int start = index;
        while (index - start < LONGEST_LOCAL && localPart(start - 1)) {
            start--;
        }
        while (start < index && !text.latinAt(start)) {
            start++;
        }
        domain.region(index, Math.min(text.length(), index + LONGEST_DOMAIN));
        if (start < index && domain.lookingAt()) {
            found.accept(Candidate.of(Kind.EMAIL, start, domain.end()).hiding(start, index));
        }
    }

    private boolean localPart(int index) {
        char c = text.at(index);
        return text.latinAt(index) || c == '.' || c == '-' || c == '+' || c == '%';
    }
}
