package org.gongkai.server.annual;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A piece of a text that was changed (修订): kept, put in or taken out. Chinese is held against each other character by
 * character, numbers, Latin words and facts in braces as a whole.
 */
public record TextChange(Sort sort, String text) {

    private static final Pattern TOKEN = Pattern.compile("\\{[^{}]*}|[0-9A-Za-z.%]+|\\R|.", Pattern.DOTALL);

    /** A character or two between two changes were hardly kept on purpose. */
    private static final int HARDLY_KEPT = 2;

    /** What became of a piece. */
    public enum Sort {
        /** 未改. */
        KEPT,
        /** 删去. */
        REMOVED,
        /** 增加. */
        ADDED
    }

    /** The pieces in the order of the text, what was taken out before what was put in its place. */
    static List<TextChange> between(String before, String after) {
        Marking marking = new Marking();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(tokens(before), tokens(after), true).getDeltas()) {
            String source = String.join("", delta.getSource().getLines());
            String target = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                marking.keep(source);
            } else {
                marking.change(source, target);
            }
        }
        return marking.end();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The pieces as they come to be. */
    private static final class Marking {

        private final List<TextChange> pieces = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        /** What was kept since the last change, too short yet to stand by itself. */
        private final StringBuilder kept = new StringBuilder();

        void keep(String text) {
            kept.append(text);
            if (kept.length() > HARDLY_KEPT || (removed.isEmpty() && added.isEmpty())) {
                end();
            }
        }

        void change(String source, String target) {
            removed.append(kept).append(source);
            added.append(kept).append(target);
            kept.setLength(0);
        }

        List<TextChange> end() {
            add(Sort.REMOVED, removed);
            add(Sort.ADDED, added);
            add(Sort.KEPT, kept);
            return pieces;
        }

        private void add(Sort sort, StringBuilder text) {
            if (!text.isEmpty()) {
                pieces.add(new TextChange(sort, text.toString()));
                text.setLength(0);
            }
        }
    }
}
