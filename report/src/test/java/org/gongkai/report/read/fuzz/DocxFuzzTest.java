package org.gongkai.report.read.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as the main part of a DOCX. */
class DocxFuzzTest {

    private static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/word/document.xml' ContentType="
            + "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
    private static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + "<Relationship Id='r1' Target='word/document.xml' Type="
                    + "'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/>"
                    + "</Relationships>";

    @FuzzTest
    void anyDocumentPartIsReadOrRefused(byte[] bytes) {
        Fuzzed.isReadOrRefused(
                Fuzzed.zip("[Content_Types].xml", TYPES, "_rels/.rels", RELATIONS, "word/document.xml", bytes));
    }
}
