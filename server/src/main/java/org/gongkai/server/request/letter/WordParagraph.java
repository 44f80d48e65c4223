package org.gongkai.server.request.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a paragraph over all its runs (段落文字): Word cuts a run wherever somebody corrected a letter, in the midst of
 * a placeholder too.
 */
final class WordParagraph {

    /** What stands between texts and is none itself. */
    private static final Set<String> BREAKS =
            Set.of("tab", "br", "cr", "ptab", "sym", "noBreakHyphen", "drawing", "object", "pict", "footnoteReference");

    private final Element element;
    private final List<Element> texts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private WordParagraph(Element element) {
        this.element = element;
        gather(element);
    }

    static WordParagraph of(Element element) {
        return new WordParagraph(element);
    }

    /** All paragraphs of a part, in tables and text boxes too. */
    static List<WordParagraph> all(Document part) {
        return Xml.elements(part, "p").stream()
                .filter(p -> Xml.is(p, "p"))
                .map(WordParagraph::new)
                .toList();
    }

    private void gather(Node node) {
        for (Element child : Xml.children(node)) {
            if (Xml.is(child, "t")) {
                texts.add(child);
                starts.add(text.length());
                text.append(child.getTextContent());
            } else if (Xml.is(child, "p")) {
                text.append('\n'); // of a text box; it is a paragraph by itself
            } else {
                if (BREAKS.contains(child.getLocalName())) {
                    text.append('\n');
                }
                gather(child);
            }
        }
    }

    /** The text; a line end for what is no text. */
    String text() {
        return text.toString();
    }

    Element element() {
        return element;
    }

    /** Puts a value in place of a range; of several, the last first. The first run of the range gives the value its looks. */
    void replace(int start, int end, String value) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            String old = texts.get(i).getTextContent();
            int from = start - starts.get(i);
            int to = Math.min(end - starts.get(i), old.length());
            if (from < old.length() && to > 0) {
                boolean first = from >= 0;
                String head = old.substring(0, Math.max(0, from));
                set(texts.get(i), head + (first ? value : "") + old.substring(to));
            }
        }
    }

    /** Makes a paragraph of every line, each with the looks of this one. */
    void split() {
        Element rest = element;
        for (int at = firstBroken(rest); at >= 0; at = firstBroken(rest)) {
            Element next = (Element) rest.cloneNode(true);
            rest.getParentNode().insertBefore(next, rest.getNextSibling());
            Element left = of(rest).texts.get(at);
            Element right = of(next).texts.get(at);
            String both = left.getTextContent();
            int line = both.indexOf('\n');
            set(left, both.substring(0, line));
            set(right, both.substring(line + 1));
            cut(left, rest, true);
            cut(right, next, false);
            tidy(rest, next);
            rest = next;
        }
    }

    private static int firstBroken(Element paragraph) {
        List<Element> texts = of(paragraph).texts;
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).getTextContent().indexOf('\n') >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Removes what stands behind a text, or before it, within its paragraph; looks stay. */
    private static void cut(Node text, Element paragraph, boolean behind) {
        for (Node node = text; node != paragraph; node = node.getParentNode()) {
            Node other = behind ? node.getNextSibling() : node.getPreviousSibling();
            while (other != null) {
                Node further = behind ? other.getNextSibling() : other.getPreviousSibling();
                if (!isLooks(other)) {
                    Xml.remove(other);
                }
                other = further;
            }
        }
    }

    private static boolean isLooks(Node node) {
        return Xml.is(node, "pPr") || Xml.is(node, "rPr");
    }

    /** What a paragraph has once stays with one of the two: a section's end with the last, a page's with the first. */
    private static void tidy(Element first, Element next) {
        Xml.elements(first, "sectPr").forEach(Xml::remove);
        Xml.elements(next, "pageBreakBefore").forEach(Xml::remove);
        List<Node> ids = new ArrayList<>();
        for (int i = 0; i < next.getAttributes().getLength(); i++) {
            if (next.getAttributes().item(i).getNodeName().endsWith("Id")) {
                ids.add(next.getAttributes().item(i));
            }
        }
        ids.forEach(id -> next.getAttributes().removeNamedItem(id.getNodeName()));
    }

    private static void set(Element text, String value) {
        text.setTextContent(value);
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
