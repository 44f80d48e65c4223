package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.rules.request.Period.ChosenBy;
import org.gongkai.rules.request.Period.Version;
import org.gongkai.rules.request.PeriodLength.Unit;
import org.jspecify.annotations.Nullable;

/** The loaded tree of {@code periods.yaml}, turned into periods (期限数据). */
final class PeriodData {

    private final Map<?, ?> root;

    PeriodData(Object root) {
        this.root = (Map<?, ?>) root;
    }

    Period period(PeriodName name) {
        Map<?, ?> entry = map(root, name.id());
        List<Version> versions = ((List<?>) get(entry, "versions"))
                .stream().map(PeriodData::version).toList();
        ChosenBy chosenBy = ChosenBy.valueOf(upper(entry, "chosen_by"));
        return new Period(name, wording(entry, "title"), wording(entry, "starts"), chosenBy, versions);
    }

    private static Version version(Object node) {
        Map<?, ?> entry = (Map<?, ?>) node;
        PeriodLength length = new PeriodLength((Integer) get(entry, "length"), Unit.valueOf(upper(entry, "unit")));
        return new Version(length, wording(entry, "law"), date(entry.get("from")), date(entry.get("until")));
    }

    private static Wording wording(Map<?, ?> entry, String key) {
        Map<?, ?> texts = map(entry, key);
        return new Wording((String) get(texts, "zh"), (String) get(texts, "en"));
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        return value == null ? null : LocalDate.parse((String) value);
    }

    private static String upper(Map<?, ?> entry, String key) {
        return ((String) get(entry, key)).toUpperCase(Locale.ROOT);
    }

    private static Map<?, ?> map(Map<?, ?> entry, String key) {
        return (Map<?, ?>) get(entry, key);
    }

    private static Object get(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException("periods.yaml: \"%s\" is missing in %s; add it".formatted(key, entry));
        }
        return value;
    }
}
