package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Chapter;
import org.gongkai.report.Fact;
import org.gongkai.report.Frame;
import org.gongkai.report.Place;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.source.ProseLine;
import org.jspecify.annotations.Nullable;

/** The prose of a report as lines, in the order of print; a paragraph has the place of its chapter's heading. */
final class JsonProse {

    private final List<ProseLine> lines = new ArrayList<>();

    private JsonProse() {}

    static List<ProseLine> of(AnnualReport report) {
        JsonProse prose = new JsonProse();
        Frame frame = report.frame();
        prose.add(frame.documentNumber());
        prose.add(frame.title());
        prose.add(frame.addressee());
        prose.add(frame.opening(), Place.NOWHERE);
        for (Chapter chapter : report.chapters()) {
            prose.add(chapter.title(), chapter.at());
            prose.add(chapter.text(), chapter.at());
        }
        prose.add(frame.signedBy());
        prose.addQuote(frame.signedOn());
        prose.add(frame.imprint());
        return prose.lines;
    }

    private void add(@Nullable Fact<String> fact) {
        if (fact != null) {
            add(fact.value(), fact.at());
        }
    }

    private void addQuote(@Nullable Fact<StatedDate> fact) {
        if (fact != null) {
            add(fact.quote(), fact.at());
        }
    }

    private void add(String text, Place at) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(new ProseLine(line, at)));
    }
}
