package org.gongkai.report.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.rules.Resources;

/**
 * An empty document in the layout of GB/T 9704 (公文格式): page, character grid, styles, fonts with their stand-ins, page
 * numbers. It is put together from the XML files in {@code docx/}, so that the layout is read and mended there.
 */
public final class DocxSkeleton {

    private static final byte[] PACKAGE = zip();

    private DocxSkeleton() {}

    /** A new empty document. */
    public static XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(PACKAGE));
    }

    private static byte[] zip() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "content-types.xml");
        parts.put("_rels/.rels", "package-rels.xml");
        parts.put("word/document.xml", "document.xml");
        parts.put("word/_rels/document.xml.rels", "document-rels.xml");
        parts.put("word/styles.xml", "styles.xml");
        parts.put("word/settings.xml", "settings.xml");
        parts.put("word/fontTable.xml", "fontTable.xml");
        parts.put("word/footer-odd.xml", "footer-odd.xml");
        parts.put("word/footer-even.xml", "footer-even.xml");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                String xml = Resources.text(DocxSkeleton.class, "docx/" + part.getValue());
                zip.write(xml.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A package in memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
