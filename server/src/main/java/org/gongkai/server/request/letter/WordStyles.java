package org.gongkai.server.request.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a document says of the looks of its text (样式): said by a paragraph or run itself, by its style, by the style that one
 * is based on, or by the document as a whole; the nearest counts.
 */
final class WordStyles {

    private static final int DEEPEST = 12;

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> usual = new HashMap<>();
    private @Nullable Element defaults;

    private WordStyles() {}

    static WordStyles of(WordFile file) throws IOException {
        WordStyles styles = new WordStyles();
        for (Document part : file.related(List.of("/styles"))) {
            styles.defaults =
                    Xml.elements(part, "docDefaults").stream().findFirst().orElse(null);
            for (Element style : Xml.elements(part, "style")) {
                String id = value(style, "styleId");
                styles.styles.put(id, style);
                if (value(style, "default").equals("1")) {
                    styles.usual.put(value(style, "type"), id);
                }
            }
        }
        return styles;
    }

    /** Whether Word writes a number in front of the paragraph, which is no text of it. */
    boolean isNumbered(Element paragraph) {
        return paragraph(paragraph, "numPr", "")
                .flatMap(number -> Xml.elements(number, "numId").stream().findFirst())
                .filter(number -> !value(number, "val").equals("0"))
                .isPresent();
    }

    /** Whether a table is drawn with rules; many stand only to put text side by side. */
    boolean isRuled(Element table) {
        return sources(table, "tblPr", "table")
                .flatMap(source -> said(source, "tblBorders", ""))
                .findFirst()
                .filter(borders -> Xml.children(borders).stream().anyMatch(LetterLooks::isDrawn))
                .isPresent();
    }

    /** The nearest element of that name among a paragraph's properties that says something of {@code attribute}. */
    Optional<Element> paragraph(Element paragraph, String name, String attribute) {
        return sources(paragraph, "pPr", "paragraph")
                .flatMap(source -> said(source, name, attribute))
                .findFirst();
    }

    /** The same among a run's. */
    Optional<Element> run(Element run, Element paragraph, String name, String attribute) {
        Stream<Element> own = sources(run, "rPr", "character");
        Stream<Element> styles = chain(styleOf(paragraph, "pPr", "paragraph")).stream();
        Stream<Element> all = defaults == null ? Stream.empty() : Stream.of(defaults);
        return Stream.of(own, styles.flatMap(style -> inner(style, "rPr")), all.flatMap(it -> deep(it, "rPr")))
                .flatMap(stream -> stream)
                .flatMap(source -> said(source, name, attribute))
                .findFirst();
    }

    /** An attribute of Word's, empty where there is none. */
    static String value(Element element, String attribute) {
        return element.getAttributeNS(Xml.WORD, attribute);
    }

    private Stream<Element> sources(Element element, String properties, String type) {
        Stream<Element> styles =
                chain(styleOf(element, properties, type)).stream().flatMap(style -> inner(style, properties));
        Stream<Element> all =
                defaults == null || type.equals("character") ? Stream.empty() : deep(defaults, properties);
        return Stream.of(inner(element, properties), styles, all).flatMap(stream -> stream);
    }

    private String styleOf(Element element, String properties, String type) {
        String name = properties.replace("Pr", "Style"); // pStyle, rStyle, tblStyle
        return inner(element, properties)
                .flatMap(found -> inner(found, name))
                .map(style -> value(style, "val"))
                .findFirst()
                .orElse(usual.getOrDefault(type, ""));
    }

    private List<Element> chain(String id) {
        List<Element> chain = new ArrayList<>();
        Element style = styles.get(id);
        while (style != null && chain.size() < DEEPEST) {
            chain.add(style);
            style = inner(style, "basedOn")
                    .findFirst()
                    .map(based -> styles.get(value(based, "val")))
                    .orElse(null);
        }
        return chain;
    }

    private static Stream<Element> said(Element properties, String name, String attribute) {
        return inner(properties, name)
                .filter(found -> attribute.isEmpty() || found.hasAttributeNS(Xml.WORD, attribute));
    }

    private static Stream<Element> inner(Element element, String name) {
        return Xml.children(element).stream().filter(child -> Xml.is(child, name));
    }

    private static Stream<Element> deep(Element element, String name) {
        return Xml.elements(element, name).stream();
    }
}
