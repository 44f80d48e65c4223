package org.gongkai.report.read.source.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.read.source.ReadLimits;
import org.jsoup.nodes.Element;

/** What elements of a web page do to the lines around them. */
final class HtmlElements {

    /** Effect on lines. */
    enum Kind {
        /** Breaks the line. */
        BREAK,
        /** Stands on lines of its own, one even if empty. */
        PARAGRAPH,
        /** Stands on lines of its own. */
        BLOCK,
        /** A table. */
        TABLE,
        /** A row of a table. */
        ROW,
        /** A cell of a table. */
        CELL,
        /** Goes on in the line. */
        INLINE
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("br", Kind.BREAK),
            Map.entry("p", Kind.PARAGRAPH),
            Map.entry("li", Kind.PARAGRAPH),
            Map.entry("h1", Kind.PARAGRAPH),
            Map.entry("h2", Kind.PARAGRAPH),
            Map.entry("h3", Kind.PARAGRAPH),
            Map.entry("h4", Kind.PARAGRAPH),
            Map.entry("h5", Kind.PARAGRAPH),
            Map.entry("h6", Kind.PARAGRAPH),
            Map.entry("table", Kind.TABLE),
            Map.entry("tr", Kind.ROW),
            Map.entry("td", Kind.CELL),
            Map.entry("th", Kind.CELL));

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "header",
            "hgroup",
            "hr",
            "legend",
            "main",
            "menu",
            "nav",
            "ol",
            "pre",
            "section",
            "summary",
            "ul",
            "listing");

    /** What shows no text, or text that is no part of the page's: deleted, behind a button, in a box to write in. */
    private static final Set<String> HIDDEN = Set.of(
            "applet",
            "audio",
            "button",
            "canvas",
            "datalist",
            "del",
            "embed",
            "head",
            "iframe",
            "map",
            "noframes",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "video");

    private static final Pattern HIDING = Pattern.compile("(^|;)\\s*(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern KEEPING_SPACE = Pattern.compile("(^|;)\\s*white-space\\s*:\\s*(pre|break-spaces)");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\+?(\\d{1,9})");

    private HtmlElements() {}

    static Kind kind(Element element) {
        String name = element.normalName();
        return KINDS.getOrDefault(name, BLOCKS.contains(name) ? Kind.BLOCK : Kind.INLINE);
    }

    static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName()) || element.hasAttr("hidden") || hasStyle(element, HIDING);
    }

    static boolean isPreformatted(Element element) {
        return element.normalName().equals("pre") || hasStyle(element, KEEPING_SPACE);
    }

    /**
     * Rows or columns that a cell spans, as far as is read; 1 where it says nothing that makes sense.
     *
     * @param least the least that makes sense
     */
    static int span(Element cell, String attribute, int least) {
        Matcher number = NUMBER.matcher(cell.attr(attribute));
        int span = number.lookingAt() ? Integer.parseInt(number.group(1)) : 1;
        return span < least ? 1 : Math.min(span, ReadLimits.SPAN);
    }

    private static boolean hasStyle(Element element, Pattern pattern) {
        return element.hasAttr("style")
                && pattern.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }
}
