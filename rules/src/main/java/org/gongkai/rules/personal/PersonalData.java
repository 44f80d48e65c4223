package org.gongkai.rules.personal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text what must be looked at before it is published: personal data (个人信息, 条例 15) and marks of secrecy
 * (密级标志, 条例 14). The time it takes grows with the length of the text only.
 */
public final class PersonalData {

    private PersonalData() {}

    /**
     * What stands in {@code text}, in its order, without overlaps, with masks by the house rule.
     *
     * @param today the day to judge dates of birth and ages by
     */
    public static List<Hit> find(CharSequence text, LocalDate today) {
        return find(text, today, MaskRule.house());
    }

    /** The same with masks by {@code mask}. */
    public static List<Hit> find(CharSequence text, LocalDate today, MaskRule mask) {
        ScannedText scanned = new ScannedText(text);
        return Overlaps.settle(new Scan(scanned, today, mask).candidates()).stream()
                .map(candidate -> hit(scanned, candidate, mask))
                .toList();
    }

    /** The text as it may be published: every hit that a mask cures is masked; marks of secrecy stay as they are. */
    public static String masked(CharSequence text, LocalDate today, MaskRule mask) {
        StringBuilder published = new StringBuilder(text.length());
        int from = 0;
        for (Hit hit : find(text, today, mask)) {
            String proposed = hit.proposedMask();
            published.append(text, from, hit.start()).append(proposed == null ? hit.quote() : proposed);
            from = hit.end();
        }
        return published.append(text, from, text.length()).toString();
    }

    private static Hit hit(ScannedText text, Candidate candidate, MaskRule mask) {
        Kind kind = candidate.kind();
        String quote = text.quote(candidate.start(), candidate.end());
        return new Hit(
                kind, candidate.start(), candidate.end(), quote, Rules.of(kind), proposedMask(text, candidate, mask));
    }

    private static @Nullable String proposedMask(ScannedText text, Candidate candidate, MaskRule mask) {
        String hidden = mask.mask(candidate.kind(), text.quote(candidate.maskFrom(), candidate.maskTo()));
        return hidden == null
                ? null
                : text.quote(candidate.start(), candidate.maskFrom())
                        + hidden
                        + text.quote(candidate.maskTo(), candidate.end());
    }

    /** The standard or article of each kind, from {@code rules.yaml}. */
    private static final class Rules {
        private static final DataFile FILE = DataFile.read("rules.yaml");
        private static final Map<Kind, String> BY_KIND = Arrays.stream(Kind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> FILE.text(kind.id())));

        static String of(Kind kind) {
            return Objects.requireNonNull(BY_KIND.get(kind));
        }
    }
}
