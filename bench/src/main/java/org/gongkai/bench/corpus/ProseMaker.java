package org.gongkai.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.rules.form.ReportForm;

/** The text of a report, three to five thousand characters as real ones have (行文). */
final class ProseMaker {

    private final ProseData prose;
    private final Gaps gaps;
    private final Chance chance;

    ProseMaker(ProseData prose, Gaps gaps, Chance chance) {
        this.prose = prose;
        this.gaps = gaps;
        this.chance = chance;
    }

    Frame frame(int year) {
        return new Frame(
                stated("number"),
                stated("title"),
                stated("addressee"),
                filled(prose.texts("opening")),
                new Fact<>(gaps.fill("{full}"), "", Place.NOWHERE),
                new Fact<>(new StatedDate(year + 1, 1, gaps.day()), gaps.fill(prose.text("signed")), Place.NOWHERE),
                stated("imprint"));
    }

    List<Chapter> chapters(ReportForm form) {
        List<String> texts = List.of(
                overview(),
                part("published", 1) + part("published_more", 2),
                part("requests", 1) + part("requests_more", 2),
                part("disputes", 1) + part("disputes_more", 1),
                problems(),
                filled(prose.texts("fees")) + "\n" + some("other", 2, "\n"));
        List<Chapter> chapters = new ArrayList<>();
        for (String text : texts) {
            int number = chapters.size() + 1;
            chapters.add(new Chapter(number, form.chapters().get(number - 1).text(), text, Place.NOWHERE));
        }
        return chapters;
    }

    private String overview() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(gaps.fill(chance.oneOf(prose.texts("overview_lead"))));
        for (ProseData.Topic topic : prose.topics()) {
            int most = topic.sentences().size();
            int count = chance.between(most - 2, most);
            paragraphs.add(topic.head() + filled(chance.someOf(topic.sentences(), count)));
        }
        return String.join("\n", paragraphs);
    }

    private String problems() {
        String problems = prose.text("problems_lead") + some("problems", chance.between(6, 9), "");
        return problems + "\n" + prose.text("measures_lead") + some("measures", chance.between(7, 10), "");
    }

    private String part(String key, int count) {
        return some(key, count, "");
    }

    private String some(String key, int count, String between) {
        return chance.someOf(prose.texts(key), count).stream().map(gaps::fill).collect(Collectors.joining(between));
    }

    private String filled(List<String> sentences) {
        return sentences.stream().map(gaps::fill).collect(Collectors.joining());
    }

    private Fact<String> stated(String key) {
        String text = gaps.fill(prose.text(key));
        return new Fact<>(text, text, Place.NOWHERE);
    }
}
