package org.gongkai.report.read.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.TestFiles;
import org.junit.jupiter.api.Test;

/** What only XLSX has: parts as programs other than POI write them. */
class XlsxReaderTest {

    private static final String STRINGS = """
            <sst><si><t>规章</t></si><si><r><t>规范性</t></r><r><rPr/><t>文件</t></r>\
            <rPh sb="0" eb="1"><t>guī</t></rPh></si></sst>""";

    @Test
    void textsAreFoundWhereverAProgramPutsThem() throws Exception {
        String rows = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>行政许可</t></is></c><c r="B2" t="str"><f>1</f><v>共3件</v></c>\
                <c r="C2" t="d"><v>2021-01-31</v></c><c r="D2" t="b"><v>0</v></c><c r="E2" t="s"><v>9</v></c></row>""";
        assertThat(shown("urn:x", rows)).isEqualTo("""
                        | [0 规章][1 规范性文件][2 ][3 ]
                        | [0 行政许可][1 共3件][2 2021-01-31][3 FALSE]""");
    }

    @Test
    void cellsWithoutReferencesFollowEachOther() throws Exception {
        assertThat(shown(
                        "urn:x",
                        "<row><c t=\"s\"><v>0</v></c><c><v>7</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>"))
                .isEqualTo("| [0 规章][1 7]\n| [0 1][1 2]");
    }

    @Test
    void theStrictNamespaceReadsAlike() throws Exception {
        assertThat(shown(
                        "http://purl.oclc.org/ooxml/spreadsheetml/main",
                        "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>8</v></c></row>"))
                .isEqualTo("| [0 7][1 8]");
    }

    @Test
    void aMergeBeyondTheSheetIsCutToIt() throws Exception {
        String rows = "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>8</v></c></row></sheetData>"
                + "<mergeCells><mergeCell ref=\"B1:XFD1048576\"/></mergeCells><sheetData>";
        assertThat(shown("urn:x", rows)).isEqualTo("| [0 7][1 8]");
    }

    private static String shown(String namespace, String rows) throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relationships(relationship("a", "officeDocument", "/xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + namespace
                        + "\" xmlns:r=\"urn:r\"><sheets><sheet name=\"年报\" r:id=\"s1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("s1", "worksheet", "./worksheets/../worksheets/sheet1.xml")
                        + relationship("s2", "sharedStrings", "/xl/sharedStrings.xml")));
        parts.put("xl/sharedStrings.xml", STRINGS);
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return Shown.of(new XlsxReader().read(TestFiles.source(TestFiles.zip(parts))));
    }

    private static String relationships(String relationships) {
        return "<Relationships>" + relationships + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"urn:x/" + type + "\" Target=\"" + target + "\"/>";
    }
}
