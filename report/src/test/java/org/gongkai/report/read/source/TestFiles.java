package org.gongkai.report.read.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files for the tests. */
public final class TestFiles {

    private static final String NAMESPACES = """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:v="urn:schemas-microsoft-com:vml\"""";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private TestFiles() {}

    public static Source source(byte[] bytes) {
        return new Source("报告", bytes);
    }

    public static Source text(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Source resource(String name) {
        try (InputStream in = Objects.requireNonNull(TestFiles.class.getResourceAsStream(name), name)) {
            return source(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A DOCX with this in its body. */
    public static Source docx(String body) {
        return docx(body, "", "");
    }

    /** A DOCX with this in its body, its numbering and its styles. */
    public static Source docx(String body, String numbering, String styles) {
        return docxWithDocument(
                "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>",
                Map.of(
                        "word/numbering.xml", "<w:numbering " + NAMESPACES + ">" + numbering + "</w:numbering>",
                        "word/styles.xml", "<w:styles " + NAMESPACES + ">" + styles + "</w:styles>"));
    }

    /** A DOCX with this as its document part, and further parts. */
    public static Source docxWithDocument(String document, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")));
        parts.put(
                "word/_rels/document.xml.rels",
                relationships(relationship("numbering", "numbering.xml") + relationship("styles", "styles.xml")));
        parts.putAll(more);
        parts.put("word/document.xml", document);
        return source(zip(parts));
    }

    /** A zip of texts. */
    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The package behind a password. */
    public static Source encrypted(Source source) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("公开");
            try (OPCPackage office = OPCPackage.open(new ByteArrayInputStream(source.bytes()));
                    var out = encryptor.getDataStream(file)) {
                office.save(out);
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return source(bytes.toByteArray());
        }
    }

    /** A compound file with a storage of macros beside what it has. */
    public static Source withMacros(Source source, String storage) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(source.bytes()))) {
            file.getRoot().createDirectory(storage).createDocument("dir", new ByteArrayInputStream(new byte[] {1}));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return source(bytes.toByteArray());
        }
    }

    /** A paragraph of plain text. */
    public static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A paragraph of runs given as XML. */
    public static String runs(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    /** A run of plain text. */
    public static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    /** A cell with properties given as XML. */
    public static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    public static String tc(String text) {
        return tc("", text);
    }

    public static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String tbl(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    private static String contentTypes() {
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType=\
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>""";
    }

    private static String relationships(String relationships) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relationships
                + "</Relationships>";
    }

    private static String relationship(String type, String target) {
        return "<Relationship Id=\"r" + type + "\" Type=\"" + RELATIONSHIPS + type + "\" Target=\"" + target + "\"/>";
    }
}
