package org.gongkai.report.read.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowLayout;
import org.gongkai.report.read.source.FlowLine;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.ReadGuard;
import org.gongkai.report.read.source.ReadLimits;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.StoppableReader;
import org.gongkai.report.read.source.TextDecoder;
import org.gongkai.report.read.source.UnreadableException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads web pages: what the body shows, line by line, and its tables. Nothing is fetched and no script is run. The
 * page's title comes first where the body does not repeat it, without the names of column and site behind it.
 */
public final class HtmlReader implements FormatReader {

    private static final Pattern AFTER_TITLE = Pattern.compile("\\s*[_|\\uFF5C]|\\s[-\\u2013\\u2014]+\\s");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");

    @Override
    public SourceDocument read(Source source) throws UnreadableException {
        return ReadGuard.read(source, () -> {
            String html = TextDecoder.decodeHtml(source.bytes());
            ReadBudget.within(openings(html), ReadLimits.TAGS);
            Document page = Parser.htmlParser().parseInput(new StoppableReader(html), "");
            List<FlowItem> body = new HtmlFlow(new ReadBudget()).read(page.body());
            return FlowLayout.of(titled(page, body));
        });
    }

    private static int openings(String html) {
        int openings = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            openings++;
        }
        return openings;
    }

    private static List<FlowItem> titled(Document page, List<FlowItem> body) {
        String title = AFTER_TITLE.split(page.title().strip(), 2)[0];
        String text = page.body().text();
        if (text.contains(title) || squeezed(text).contains(squeezed(title))) {
            return body;
        }
        List<FlowItem> titled = new ArrayList<>();
        titled.add(new FlowLine(title, true));
        titled.addAll(body);
        return titled;
    }

    private static String squeezed(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
