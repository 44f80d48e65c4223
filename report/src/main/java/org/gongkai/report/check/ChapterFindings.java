package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.Chapter;
import org.gongkai.report.read.LabelText;
import org.gongkai.rules.form.Label;
import org.gongkai.rules.form.ReportForm;

/** Whether the six chapters stand in order, chapter one treats what it must, and fees are stated. */
final class ChapterFindings implements Check {

    private static final int LONGEST_HEAD = 30;
    private static final Pattern HEAD_END = Pattern.compile("[\u3002;:]");

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        List<Chapter> chapters = context.report().chapters();
        missing(context.form(), chapters, findings);
        order(context.form(), chapters, findings);
        topics(context.form(), chapters, findings);
        ReportForm prescribed = context.prescribedForm();
        if (prescribed.feeStatement() && context.report().facts().feeStatement() == null) {
            findings.add(Rule.FEE_STATEMENT_MISSING
                    .finding()
                    .at(
                            chapters.isEmpty()
                                    ? null
                                    : chapters.get(chapters.size() - 1).at())
                    .law(prescribed.source())
                    .build());
        }
    }

    private static void missing(ReportForm form, List<Chapter> chapters, List<Finding> findings) {
        for (int number = 1; number <= form.chapters().size(); number++) {
            int wanted = number;
            if (chapters.stream().noneMatch(chapter -> chapter.number() == wanted)) {
                String title = form.chapters().get(number - 1).text();
                findings.add(Rule.CHAPTER_MISSING
                        .finding()
                        .expected(title)
                        .actual(title)
                        .law(form.source())
                        .advice(title)
                        .build());
            }
        }
    }

    private static void order(ReportForm form, List<Chapter> chapters, List<Finding> findings) {
        for (int i = 1; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            if (chapter.number() < chapters.get(i - 1).number()) {
                findings.add(Rule.CHAPTER_ORDER
                        .finding()
                        .at(chapter.at())
                        .quote(chapter.title())
                        .expected(form.chapters().get(chapter.number() - 1).text())
                        .actual(chapter.title(), chapters.get(i - 1).title())
                        .law(form.source())
                        .build());
            }
        }
    }

    private static void topics(ReportForm form, List<Chapter> chapters, List<Finding> findings) {
        Optional<Chapter> first =
                chapters.stream().filter(chapter -> chapter.number() == 1).findFirst();
        if (first.isEmpty()) {
            return;
        }
        List<String> heads =
                first.get().text().lines().map(ChapterFindings::head).toList();
        List<String> missing = new ArrayList<>();
        for (Label topic : form.topics()) {
            boolean named = Stream.concat(Stream.of(topic.text()), topic.aliases().stream())
                    .anyMatch(words -> heads.stream().anyMatch(head -> head.contains(words)));
            if (!named) {
                missing.add(topic.text());
            }
        }
        if (!missing.isEmpty()) {
            findings.add(Rule.TOPIC_MISSING
                    .finding()
                    .at(first.get().at())
                    .quote(first.get().title())
                    .actual(missing)
                    .law(form.source())
                    .advice(missing)
                    .build());
        }
    }

    /** The words a paragraph begins with, which name what it is about. */
    private static String head(String paragraph) {
        String head = HEAD_END.split(LabelText.narrow(paragraph), 2)[0];
        return head.length() > LONGEST_HEAD ? head.substring(0, LONGEST_HEAD) : head;
    }
}
