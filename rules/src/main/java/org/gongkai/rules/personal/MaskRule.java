package org.gongkai.rules.personal;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a published roster shows of personal data (脱敏规则); a setting, the house rule is its default.
 *
 * @param filler the character that stands for a hidden one
 * @param minorAge years under which a person's name is hidden as a minor's
 * @param kept by kind, what stays readable; every maskable kind has an entry
 */
public record MaskRule(char filler, int minorAge, Map<Kind, KeptEnds> kept) {

    /** @throws IllegalArgumentException if a maskable kind has no entry */
    public MaskRule {
        kept = Map.copyOf(kept);
        for (Kind kind : Kind.values()) {
            if (kind.maskable() && !kept.containsKey(kind)) {
                throw new IllegalArgumentException("The mask rule says nothing about " + kind.id()
                        + ". Add the number of first and last characters to keep.");
            }
        }
    }

    /** The house rule: an identity number keeps its first 6 and last 2 characters, a minor's name its first. */
    public static MaskRule house() {
        return House.RULE;
    }

    /** The same rule but for one kind. */
    public MaskRule with(Kind kind, KeptEnds ends) {
        Map<Kind, KeptEnds> changed = new EnumMap<>(kept);
        changed.put(kind, ends);
        return new MaskRule(filler, minorAge, changed);
    }

    /**
     * Hides {@code text} but for its kept ends; spaces and signs stay. What is too short to keep its ends is hidden
     * whole. Null for a kind that no mask cures.
     */
    public @Nullable String mask(Kind kind, String text) {
        KeptEnds ends = kept.get(kind);
        if (ends == null) {
            return null;
        }
        int count = (int) text.chars().filter(Character::isLetterOrDigit).count();
        boolean tooShort = ends.first() + ends.last() >= count;
        int from = tooShort ? 0 : ends.first();
        int to = tooShort ? count : count - ends.last();
        return fill(text, from, to);
    }

    private String fill(String text, int from, int to) {
        StringBuilder masked = new StringBuilder(text.length());
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean counts = Character.isLetterOrDigit(c);
            masked.append(counts && seen >= from && seen < to ? filler : c);
            seen += counts ? 1 : 0;
        }
        return masked.toString();
    }

    /** Loaded on first use. */
    private static final class House {
        static final MaskRule RULE = read(DataFile.read("mask-rule.yaml"));

        private static MaskRule read(DataFile file) {
            Map<Kind, KeptEnds> kept = new EnumMap<>(Kind.class);
            DataFile ends = file.section("kept");
            for (Kind kind : Kind.values()) {
                if (kind.maskable()) {
                    DataFile entry = ends.section(kind.id());
                    kept.put(kind, new KeptEnds(entry.number("first"), entry.number("last")));
                }
            }
            return new MaskRule(file.text("filler").charAt(0), file.number("minor_age"), kept);
        }
    }
}
