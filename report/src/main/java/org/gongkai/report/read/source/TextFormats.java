package org.gongkai.report.read.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** Tells what a text is by how it begins. */
final class TextFormats {

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)[\\s/>]");
    private static final Pattern PROLOGUE = Pattern.compile("\\s*(<\\?[^>]*>|<!--.*?-->)", Pattern.DOTALL);
    private static final Pattern OUTSIDE = Pattern.compile("<![eE](?i:ntity)\\s[^>]{0,500}?\\b(?i:system|public)\\b");
    private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[{\\]])");

    private static final Set<String> HTML_TAGS = Set.of(
            "html", "head", "body", "title", "meta", "link", "style", "script", "base", "table", "tbody", "thead", "tr",
            "td", "p", "div", "span", "section", "article", "main", "header", "footer", "nav", "center", "font", "b",
            "strong", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "br", "hr", "pre", "form", "a", "img", "input");

    private TextFormats() {}

    /**
     * Looks at the beginning of a text.
     *
     * @throws UnreadableException EXTERNAL_ENTITY if it is XML that defines something by a reference outside itself
     */
    static FileFormat of(String head) throws UnreadableException {
        String text = head.stripLeading();
        if (text.startsWith("<")) {
            return ofMarkup(text);
        }
        if (beginsWith(text, "{\\rtf") || beginsWith(text, "mime-version:")) {
            return FileFormat.UNKNOWN;
        }
        return JSON.matcher(text).lookingAt() ? FileFormat.JSON : FileFormat.TEXT;
    }

    private static FileFormat ofMarkup(String text) throws UnreadableException {
        if (OUTSIDE.matcher(text).find()) {
            throw new UnreadableException(Reason.EXTERNAL_ENTITY);
        }
        String root = text.substring(endOfPrologue(text)).stripLeading();
        if (beginsWith(root, "<!doctype html")) {
            return FileFormat.HTML;
        }
        Matcher tag = TAG.matcher(root);
        if (tag.lookingAt() && HTML_TAGS.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
            return FileFormat.HTML;
        }
        // other XML is no report of ours; a text that merely opens with an angle bracket is text
        return beginsWith(text, "<?xml") || beginsWith(root, "<!doctype") ? FileFormat.UNKNOWN : FileFormat.TEXT;
    }

    private static boolean beginsWith(String text, String beginning) {
        return text.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private static int endOfPrologue(String text) {
        Matcher part = PROLOGUE.matcher(text);
        int end = 0;
        while (part.region(end, text.length()).lookingAt()) {
            end = part.end();
        }
        return end;
    }
}
