package org.gongkai.server.publication.channel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.report.write.Markup;
import org.gongkai.report.write.PagePrinter;
import org.gongkai.report.write.PdfFace;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.web.QrCode;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Extract;
import org.gongkai.server.publication.Version;

/**
 * The poster of an item for the notice board (张贴件): one sheet of A3, upright. Its title is as large as there is room for and
 * never smaller than 10 mm, which is read at two metres; what the text has too much, the page behind the QR code has.
 */
final class Poster {

    private static final String CSS = Resources.text(Poster.class, "poster.css");

    /** Width of the print, and height that is left for title and text: both as {@code poster.css} has them. mm. */
    private static final double WIDTH = 257;

    private static final double ROOM = 250;
    private static final double MOST_FOR_TITLE = 90;

    private static final double MM_A_POINT = 25.4 / 72;
    private static final double[] TITLE_POINTS = {72, 64, 56, 48, 42, 36, 30};
    private static final double[] TEXT_POINTS = {60, 54, 48, 42, 38, 34, 30, 26, 23, 20};
    private static final double TITLE_SPACING = 1.3;
    private static final double TEXT_SPACING = 1.6;
    private static final int INDENT = 2;

    /** What stays free above and below the text, in characters. */
    private static final double AROUND = 0.5;

    /** How large text may be beside its title. */
    private static final double OF_TITLE = 0.8;

    private final ChannelWords words;

    Poster(ChannelWords words) {
        this.words = words;
    }

    /**
     * What goes on it.
     *
     * @param settings what the office says of itself
     * @param address of the item's page
     */
    record Content(
            Unit unit,
            Map<Setting, String> settings,
            CatalogueItem item,
            Version version,
            PostingPeriod period,
            String address) {}

    /** The sheet as a PDF. */
    byte[] print(Content content) {
        String title = visible(content.item().record().title());
        SetText titleSet = titleSet(title);
        double titleHeight = titleSet.height(List.of(title), 0);
        Markup page = Markup.page("zh-CN", title, CSS);
        page.leaf("p", visible(content.unit().name()), "class", "office").line();
        page.open("h1", "style", box(titleSet, titleHeight));
        titleSet.evenLines(title).forEach(line -> page.text(line).empty("br"));
        page.close().line();
        page.leaf("p", record(content.item()), "class", "record").line();
        writeText(page, content, titleSet.size() * OF_TITLE, ROOM - titleHeight);
        writeFoot(page, content);
        return PagePrinter.print(page.finish());
    }

    private static SetText titleSet(String title) {
        SetText set = titleSet(TITLE_POINTS[0]);
        for (double points : TITLE_POINTS) {
            set = titleSet(points);
            if (set.height(List.of(title), 0) <= MOST_FOR_TITLE) {
                return set;
            }
        }
        return set;
    }

    private static SetText titleSet(double points) {
        return new SetText(points * MM_A_POINT, WIDTH, TITLE_SPACING);
    }

    private static SetText textSet(double points) {
        return new SetText(points * MM_A_POINT, WIDTH, TEXT_SPACING);
    }

    /** The largest size in which the whole text fits; else the smallest, and what fits. */
    private void writeText(Markup page, Content content, double largest, double height) {
        SetText smallest = textSet(TEXT_POINTS[TEXT_POINTS.length - 1]);
        Extract extract = Extract.of(content.item(), content.version(), lines -> fits(smallest, lines, height));
        List<String> lines = extract.lines().stream().map(Poster::visible).toList();
        SetText set = smallest;
        for (double points : TEXT_POINTS) {
            if (textSet(points).size() <= largest && fits(textSet(points), lines, height)) {
                set = textSet(points);
                break;
            }
        }
        page.open("div", "class", "text", "style", box(set, height)).line();
        lines.forEach(line -> page.leaf("p", line).line());
        page.close().line();
    }

    private static boolean fits(SetText set, List<String> lines, double height) {
        List<String> shown = lines.stream().map(Poster::visible).toList();
        return set.height(shown, INDENT) + 2 * AROUND * set.size() <= height;
    }

    private void writeFoot(Markup page, Content content) {
        PostingPeriod period = content.period();
        page.open("div", "class", "foot").line();
        page.open("div", "class", "code");
        page.empty("img", "src", QrCode.picture(content.address()), "alt", words.say("poster.code", content.address()));
        page.leaf("p", words.say("poster.scan")).close().line();
        page.leaf("p", words.say("poster.from", words.day(period.from())), "class", "period")
                .line();
        page.leaf("p", words.say("poster.until", words.day(period.until())), "class", "period")
                .line();
        writeSetting(page, content, Setting.POSTAL_ADDRESS);
        writeSetting(page, content, Setting.TELEPHONE);
        writeSetting(page, content, Setting.WORKING_HOURS);
        page.leaf("p", content.address(), "class", "address").line();
        page.close();
    }

    private void writeSetting(Markup page, Content content, Setting setting) {
        String value = content.settings().getOrDefault(setting, "");
        if (!value.isEmpty()) {
            page.leaf("p", words.say("poster." + setting, visible(value))).line();
        }
    }

    private String record(CatalogueItem item) {
        return words.say("poster.record", item.indexNumber(), words.day(item.publishedOn()));
    }

    private static String visible(String text) {
        return PdfFace.bundled().visible(text);
    }

    private static String box(SetText set, double height) {
        return String.format(
                Locale.ROOT,
                "font-size: %.2fmm; line-height: %.2fmm; height: %.2fmm",
                set.size(),
                set.size() * set.spacing(),
                height);
    }
}
