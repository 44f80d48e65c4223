package org.gongkai.rules.personal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what one pattern can tell: plates, passports and marks, as {@code patterns.yaml} has them. */
final class PatternFinder implements Finder {

    private static final int REACH = 64;
    private static final List<Rule> RULES = DataFile.read("patterns.yaml").sections("patterns").stream()
            .map(Rule::read)
            .toList();

    private final ScannedText text;
    private final Rule rule;
    private final Matcher matcher;

    private PatternFinder(ScannedText text, Rule rule) {
        this.text = text;
        this.rule = rule;
        this.matcher =
                rule.pattern().matcher(text.plain()).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** One entry of the data file. */
    private record Rule(Kind kind, String triggers, boolean heedsNumberLabel, Pattern pattern) {

        static Rule read(DataFile entry) {
            return new Rule(
                    Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT)),
                    entry.text("triggers"),
                    entry.flag("number_label"),
                    Pattern.compile(entry.text("pattern")));
        }
    }

    /** One finder for each pattern. */
    static List<Finder> all(ScannedText text) {
        return RULES.stream().<Finder>map(rule -> new PatternFinder(text, rule)).toList();
    }

    @Override
    public String triggers() {
        return rule.triggers();
    }

    @Override
    public void look(int index, Consumer<Candidate> found) {
        matcher.region(index, Math.min(text.length(), index + REACH));
        if (matcher.lookingAt() && !(rule.heedsNumberLabel() && NumberWords.LOADED.labelledAsOther(text, index))) {
            found.accept(Candidate.of(rule.kind(), index, matcher.end()));
        }
    }
}
