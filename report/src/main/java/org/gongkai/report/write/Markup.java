package org.gongkai.report.write;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds a page as HTML that is XML too; whatever text goes in, comes out as text. */
public final class Markup {

    private final StringBuilder page = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();

    /** A page of its own: language, title, style sheet; its body is left open. */
    public static Markup page(String language, String title, String css) {
        Markup page = new Markup();
        page.page.append("<!DOCTYPE html>\n");
        page.open("html", "lang", language).open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.leaf("title", title).line();
        page.empty("meta", "name", "description", "content", title).line();
        // A style sheet is our own and holds neither < nor &, so that it needs no escape in HTML nor in XML.
        page.page.append("<style>\n").append(css).append("</style>\n");
        return page.close().line().open("body").line();
    }

    /** Opens an element; {@code attributes} are names and values by turns, an empty value leaves its attribute out. */
    public Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        page.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        page.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing but text. */
    public Markup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that never has content. */
    public Markup empty(String tag, String... attributes) {
        begin(tag, attributes);
        page.append("/>");
        return this;
    }

    /** Text within the element opened last. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** A line end, for people who read the source. */
    public Markup line() {
        page.append('\n');
        return this;
    }

    /** The page, every open element closed. */
    public String finish() {
        while (!open.isEmpty()) {
            close().line();
        }
        return page.toString();
    }

    private void begin(String tag, String... attributes) {
        page.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                page.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                page.append('"');
            }
        }
    }

    private void escape(String text) {
        String legal = XmlText.legal(text);
        for (int i = 0; i < legal.length(); i++) {
            char c = legal.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                default -> page.append(c);
            }
        }
    }
}
