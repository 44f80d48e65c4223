package org.gongkai.report.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.rules.form.Label;
import org.jspecify.annotations.Nullable;

/** Finds the row or column of a table that a cell's text means, by its wording alone. */
final class LabelIndex {

    private final Map<String, LabelMatch> exact = new HashMap<>();
    private final Map<String, LabelMatch> official = new LinkedHashMap<>();

    <T> LabelIndex(List<T> items, Function<T, String> id, Function<T, Label> label) {
        for (T item : items) {
            String core = LabelText.core(label.apply(item).text());
            LabelMatch match = new LabelMatch(id.apply(item), label.apply(item), false);
            exact.put(core, match);
            official.put(core, match);
        }
        for (T item : items) {
            for (String alias : label.apply(item).aliases()) {
                exact.putIfAbsent(LabelText.core(alias), new LabelMatch(id.apply(item), label.apply(item), true));
            }
        }
    }

    /** The label that the wording names exactly, or by a known other wording; null if none. */
    @Nullable
    LabelMatch exact(String core) {
        return exact.get(core);
    }

    /** Every wording of every label. */
    Set<String> wordings() {
        return exact.keySet();
    }

    /** The label that the wording comes nearest to, a slip or two apart or with words added; null if none is near. */
    @Nullable
    LabelMatch near(String core) {
        LabelMatch match = exact.get(core);
        if (match != null || core.length() < 4 || core.length() > 60) {
            return match;
        }
        LabelMatch nearest = null;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, LabelMatch> candidate : official.entrySet()) {
            int allowed = Math.max(1, candidate.getKey().length() / 6);
            int distance = candidate.getKey().length() < 4
                    ? Integer.MAX_VALUE
                    : EditDistance.within(core, candidate.getKey(), allowed);
            if (distance <= allowed && distance < least) {
                least = distance;
                nearest = candidate.getValue();
            }
        }
        return nearest == null ? null : new LabelMatch(nearest.id(), nearest.label(), true);
    }

    /** How many of the official labels are among these wordings. */
    long officialAmong(Set<String> cores) {
        return official.keySet().stream().filter(cores::contains).count();
    }

    int size() {
        return official.size();
    }
}
