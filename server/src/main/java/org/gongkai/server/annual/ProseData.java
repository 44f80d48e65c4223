package org.gongkai.server.annual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The prose that a report begins with, and the facts that its sentences quote (文字底稿), from {@code prose.yaml}. */
@Component
class ProseData {

    private static final Pattern FACT = Pattern.compile("\\{([^{}]*)}");
    private static final int FEES_CHAPTER = 5;

    private final SingletonSupplier<DataNode> data =
            SingletonSupplier.of(() -> DataNode.in(ProseData.class, "prose.yaml"));

    /**
     * The chapters of a form as a draft begins with them.
     *
     * @param which key of the drafts: {@code chapters}, {@code region_chapters}
     */
    List<String> chapters(ReportForm form, String which) {
        List<String> texts = data.obtain().texts(which);
        return IntStream.range(0, form.chapters().size())
                .mapToObj(index -> text(form, texts, index))
                .toList();
    }

    String title() {
        return text("title");
    }

    /** A text of the data. */
    String text(String key) {
        return data.obtain().text(key);
    }

    /** The facts that a text may quote, id by name. */
    Map<String, String> facts() {
        Map<String, String> names = new LinkedHashMap<>();
        data.obtain().nodes("facts").forEach(fact -> names.put(fact.text("name"), fact.text("id")));
        return names;
    }

    /**
     * A text with its facts put in.
     *
     * @param values by the ids of the facts
     * @throws RefusedException if it quotes a fact that there is not
     */
    String put(String text, Map<String, String> values) {
        Map<String, String> names = facts();
        return FACT.matcher(text).replaceAll(found -> {
            String id = names.get(found.group(1));
            if (id == null || !values.containsKey(id)) {
                throw new RefusedException("refused.annual.fact", found.group(), String.join("、", names.keySet()));
            }
            return Matcher.quoteReplacement(values.get(id));
        });
    }

    /** A line about something of the year's register, its parts put in. */
    String line(String name, Map<String, String> parts) {
        String line = data.obtain().node("lines").text(name);
        return FACT.matcher(line).replaceAll(found -> Matcher.quoteReplacement(parts.getOrDefault(found.group(1), "")));
    }

    /** Forms that do not ask for the processing fee say nothing of it. */
    private static String text(ReportForm form, List<String> texts, int index) {
        String text = index < texts.size() ? texts.get(index) : "";
        return index == FEES_CHAPTER && !form.feeStatement()
                ? text.lines()
                        .skip(1)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse("")
                : text;
    }
}
