package org.gongkai.report.read.source.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.XmlPart;
import org.jspecify.annotations.Nullable;

/** The lists that a DOCX defines: what its numbering part says. */
final class DocxLists {

    private static final String UNKNOWN = "";

    /** A definition that lists share, and the style that holds it if it only points there. */
    private record Definition(
            List<ListLevel> levels,
            Map<String, Integer> styles,
            @Nullable String link) {}

    /** A list: its definition, where it begins otherwise, and its own levels. */
    private record Instance(String definition, Map<Integer, Integer> starts, Map<Integer, ListLevel> levels) {}

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<Integer, Instance> instances = new HashMap<>();

    static DocxLists none() {
        return new DocxLists();
    }

    /** Reads the numbering part. */
    static DocxLists read(XmlPart xml) throws XMLStreamException, UnreadableException {
        DocxLists read = new DocxLists();
        xml.nextIn(0);
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            xml.keep();
            if (xml.name().equals("abstractNum")) {
                read.definitions.put(said(xml, "abstractNumId"), definition(xml));
            } else if (xml.name().equals("num")) {
                read.instances.put(xml.number("numId", 0), instance(xml));
            }
        }
        return read;
    }

    /** The nine levels of a list, empty if there is no such list. */
    Optional<List<ListLevel>> levels(int list, DocxStyles styles) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definitions.get(instance.definition());
        if (instance == null || definition == null) {
            return Optional.empty();
        }
        List<ListLevel> levels = new ArrayList<>(linked(definition, styles).levels());
        instance.levels().forEach(levels::set);
        instance.starts()
                .forEach((level, start) -> levels.set(level, levels.get(level).startingAt(start)));
        return Optional.of(levels);
    }

    /** The level of a list that a style is tied to, else 0. */
    int levelOfStyle(int list, String style) {
        Instance instance = instances.get(list);
        Definition definition = instance == null ? null : definitions.get(instance.definition());
        return definition == null ? 0 : definition.styles().getOrDefault(style, 0);
    }

    /** What counts a list's paragraphs: lists of one definition go on counting for each other. */
    String counterOf(int list) {
        Instance instance = instances.get(list);
        return instance == null ? UNKNOWN : instance.definition();
    }

    /** Levels that a list begins anew. */
    Set<Integer> restarted(int list) {
        Instance instance = instances.get(list);
        return instance == null ? Set.of() : instance.starts().keySet();
    }

    private Definition linked(Definition definition, DocxStyles styles) {
        return styles.numbering(definition.link())
                .map(numbered -> instances.get(Objects.requireNonNullElse(numbered.list(), 0)))
                .map(instance -> definitions.get(instance.definition()))
                .orElse(definition);
    }

    private static Definition definition(XmlPart xml) throws XMLStreamException, UnreadableException {
        List<ListLevel> levels = new ArrayList<>(Collections.nCopies(ListLevel.COUNT, ListLevel.undescribed()));
        Map<String, Integer> styles = new HashMap<>();
        String link = null;
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("lvl")) {
                int index = levelOf(xml);
                DocxListLevel level = DocxListLevel.read(xml, index);
                levels.set(index, level.level());
                if (level.style() != null) {
                    styles.put(level.style(), index);
                }
            } else if (xml.name().equals("numStyleLink")) {
                link = xml.attribute("val");
            }
        }
        return new Definition(levels, styles, link);
    }

    private static Instance instance(XmlPart xml) throws XMLStreamException, UnreadableException {
        Instance instance = new Instance(UNKNOWN, new HashMap<>(), new HashMap<>());
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("abstractNumId")) {
                instance = new Instance(said(xml, "val"), instance.starts(), instance.levels());
            } else if (xml.name().equals("lvlOverride")) {
                override(xml, instance);
            }
        }
        return instance;
    }

    private static void override(XmlPart xml, Instance instance) throws XMLStreamException, UnreadableException {
        int index = levelOf(xml);
        int inside = xml.depth();
        while (xml.nextIn(inside)) {
            if (xml.name().equals("startOverride")) {
                instance.starts().put(index, xml.number("val", 1));
            } else if (xml.name().equals("lvl")) {
                instance.levels().put(index, DocxListLevel.read(xml, index).level());
            }
        }
    }

    private static int levelOf(XmlPart xml) {
        return Math.max(0, Math.min(ListLevel.COUNT - 1, xml.number("ilvl", 0)));
    }

    private static String said(XmlPart xml, String attribute) {
        return Objects.requireNonNullElse(xml.attribute(attribute), UNKNOWN);
    }
}
