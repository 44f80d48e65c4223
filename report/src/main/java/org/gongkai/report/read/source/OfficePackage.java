package org.gongkai.report.read.source;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/**
 * The package of an Office Open XML file: its main part and what that refers to. Kept to what reading needs, since
 * {@code OPCPackage} unpacks pictures too, and turns a file away for a date it dislikes in the document's properties.
 */
public final class OfficePackage implements Closeable {

    private static final String MAIN = "officeDocument";

    private final GuardedZip zip;
    private final ReadBudget budget;

    /** A reference of one part to another: its id, the last word of its type, the part's name. */
    public record Reference(String id, String type, String part) {}

    private OfficePackage(GuardedZip zip, ReadBudget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /**
     * Opens a package.
     *
     * @throws UnreadableException MACROS if it carries any
     */
    public static OfficePackage open(byte[] bytes, ReadBudget budget) throws IOException, UnreadableException {
        OfficePackage opened = new OfficePackage(GuardedZip.open(bytes), budget);
        if (opened.hasMacros()) {
            opened.close();
            throw new UnreadableException(Reason.MACROS);
        }
        return opened;
    }

    /**
     * Name of the part that the package is about.
     *
     * @param usual name to try where the package does not say
     */
    public String main(String usual) throws IOException, XMLStreamException, UnreadableException {
        return references("").stream()
                .filter(reference -> reference.type().equals(MAIN) && zip.has(reference.part()))
                .map(Reference::part)
                .findFirst()
                .orElse(usual);
    }

    /** The part of a type, such as {@code numbering}, that a part refers to. */
    public Optional<String> related(String part, String type)
            throws IOException, XMLStreamException, UnreadableException {
        return references(part).stream()
                .filter(reference -> reference.type().equals(type) && zip.has(reference.part()))
                .map(Reference::part)
                .findFirst();
    }

    /** What a part refers to within the package; what lies outside is left out. */
    public List<Reference> references(String part) throws IOException, XMLStreamException, UnreadableException {
        String list = folder(part) + "_rels/" + part.substring(folder(part).length()) + ".rels";
        List<Reference> references = new ArrayList<>();
        if (zip.has(list)) {
            try (XmlPart xml = xml(list)) {
                xml.nextIn(0);
                int inside = xml.depth();
                while (xml.nextIn(inside)) {
                    xml.keep();
                    reference(xml, folder(part)).ifPresent(references::add);
                }
            }
        }
        return references;
    }

    /**
     * Opens a part for a walk.
     *
     * @throws IOException if there is none of the name
     */
    public XmlPart xml(String part) throws IOException, XMLStreamException {
        return xml(part, budget);
    }

    /** Opens a part for a walk whose text counts on a budget of its own. */
    public XmlPart xml(String part, ReadBudget own) throws IOException, XMLStreamException {
        if (!zip.has(part)) {
            throw new FileNotFoundException("the package lacks its part " + part);
        }
        return new XmlPart(zip.content(part), own);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean hasMacros() throws IOException {
        if (zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            return true;
        }
        if (!zip.has("[Content_Types].xml")) {
            return false;
        }
        try (InputStream in = zip.content("[Content_Types].xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("macroEnabled");
        }
    }

    private static Optional<Reference> reference(XmlPart xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id == null || type == null || target == null || "External".equals(xml.attribute("TargetMode"))) {
            return Optional.empty();
        }
        return Optional.of(new Reference(id, type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
    }

    private static String resolve(String folder, String target) {
        String path = target.replace('\\', '/');
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }
}
