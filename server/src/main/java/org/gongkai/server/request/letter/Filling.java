package org.gongkai.server.request.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.gongkai.report.write.XmlText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Fills a template (套打): each placeholder gives way to its value, which is text and nothing else, whatever it holds. Lines
 * of a value become paragraphs. A paragraph whose placeholders all stay empty would say nothing, and is left out.
 */
final class Filling {

    private static final String FULL_STOP = "\u3002";

    private final Map<String, String> values;

    private Filling(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The filled document.
     *
     * @param values by the names of placeholders; a name without one is empty
     * @throws IOException if the template cannot be read
     */
    static byte[] fill(byte[] template, Map<String, String> values) throws IOException {
        WordFile file = WordFile.read(template);
        Filling filling = new Filling(values);
        for (Document story : file.stories()) {
            WordParagraph.all(story).forEach(filling::fill);
        }
        return file.bytes();
    }

    private void fill(WordParagraph paragraph) {
        Matcher matcher = Placeholders.PATTERN.matcher(paragraph.text());
        List<MatchResult> found = new ArrayList<>(matcher.results().toList());
        if (found.isEmpty()) {
            return;
        }
        boolean empty = true;
        for (int i = found.size() - 1; i >= 0; i--) {
            MatchResult match = found.get(i);
            String value = lines(values.getOrDefault(match.group(1).strip(), ""));
            if (paragraph.text().startsWith(FULL_STOP, match.end()) && value.endsWith(FULL_STOP)) {
                value = value.substring(0, value.length() - 1); // the template has it
            }
            paragraph.replace(match.start(), match.end(), value);
            empty &= value.isEmpty();
        }
        if (empty && isDispensable(paragraph.element())) {
            Xml.remove(paragraph.element());
        } else {
            paragraph.split();
        }
    }

    /** Not the only paragraph of a table cell or text box, nor one that holds a section's end: Word wants these. */
    private static boolean isDispensable(Element paragraph) {
        boolean alone = Xml.children(paragraph.getParentNode()).stream()
                .noneMatch(sibling -> sibling != paragraph && Xml.is(sibling, "p"));
        return !alone && Xml.elements(paragraph, "sectPr").isEmpty();
    }

    /** The lines that say something; people indent them with spaces, which the template does by itself. */
    private static String lines(String value) {
        return XmlText.legal(value)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
