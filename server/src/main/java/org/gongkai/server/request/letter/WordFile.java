package org.gongkai.server.request.letter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A Word document in memory, part by part (DOCX). What is written depends on what it holds alone: parts in order, times
 * fixed, and without who made the file and when, so that equal letters have equal digests.
 */
final class WordFile {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_XML = 8 * 1024 * 1024;
    private static final int MOST_PARTS = 2000;
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CORE = "docProps/core.xml";
    private static final List<String> OF_THE_MAKING =
            List.of("creator", "lastModifiedBy", "created", "modified", "revision", "lastPrinted");
    private static final List<String> STORIES = List.of("/header", "/footer", "/footnotes", "/endnotes");

    private final SortedMap<String, byte[]> parts;
    private final Map<String, Document> opened = new LinkedHashMap<>();

    private WordFile(SortedMap<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Opens a document.
     *
     * @throws IOException if it is no Word document, is damaged, or unpacks to more than a letter can be
     */
    static WordFile read(byte[] bytes) throws IOException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(left + 1);
                left -= part.length;
                if (left < 0 || parts.size() >= MOST_PARTS) {
                    throw new IOException("The document unpacks to more than a letter can be");
                }
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("The package has a name that is no text", e);
        }
        WordFile file = new WordFile(parts);
        file.xml(file.main());
        return file;
    }

    /** The document's own text: the body first, then headers, footers and notes. */
    List<Document> stories() throws IOException {
        List<Document> stories = new ArrayList<>(List.of(body()));
        stories.addAll(related(STORIES));
        return stories;
    }

    /** The body. */
    Document body() throws IOException {
        return xml(main());
    }

    /** Parts that the body refers to, by how their relationship ends, such as {@code /header}. */
    List<Document> related(List<String> kinds) throws IOException {
        List<Document> found = new ArrayList<>();
        for (Element relationship : relationships(main())) {
            String type = relationship.getAttribute("Type");
            String target = resolve(main(), relationship.getAttribute("Target"));
            if (kinds.stream().anyMatch(type::endsWith) && parts.containsKey(target)) {
                found.add(xml(target));
            }
        }
        return found;
    }

    /** Whether anything but a link for the reader lies outside the file, such as a picture on a server. */
    boolean refersOutside() throws IOException {
        for (String part : parts.keySet()) {
            if (part.endsWith(".rels")) {
                for (Element relationship : Xml.elements(xml(part), "Relationship")) {
                    boolean outside = relationship.getAttribute("TargetMode").equals("External");
                    if (outside && !relationship.getAttribute("Type").endsWith("/hyperlink")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether it brings a program along (宏). */
    boolean hasMacros() {
        return parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            forgetTheMaking();
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                Document changed = opened.get(part.getKey());
                zip.write(changed == null ? part.getValue() : Xml.bytes(changed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private void forgetTheMaking() throws IOException {
        if (parts.containsKey(CORE)) {
            Document core = xml(CORE);
            for (String name : OF_THE_MAKING) {
                Xml.elements(core, name).forEach(Xml::remove);
            }
        }
    }

    private String main() throws IOException {
        for (Element relationship : relationships("")) {
            if (relationship.getAttribute("Type").endsWith("/officeDocument")) {
                return resolve("", relationship.getAttribute("Target"));
            }
        }
        throw new IOException("The package holds no document");
    }

    private List<Element> relationships(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        return parts.containsKey(name) ? Xml.elements(xml(name), "Relationship") : List.of();
    }

    private static String resolve(String part, String target) {
        return target.startsWith("/") ? target.substring(1) : part.substring(0, part.lastIndexOf('/') + 1) + target;
    }

    private Document xml(String name) throws IOException {
        Document document = opened.get(name);
        if (document == null) {
            byte[] part = parts.get(name);
            if (part == null) {
                throw new IOException("The package has no part " + name);
            }
            if (part.length > MOST_XML) {
                throw new IOException("The part " + name + " is larger than the text of a letter can be");
            }
            document = Xml.parse(part);
            opened.put(name, document);
        }
        return document;
    }
}
