package org.gongkai.report.read.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any bytes as the only sheet of an XLSX. */
class XlsxFuzzTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String TYPES = "<Types xmlns='" + PACKAGE + "/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='" + MAIN + "sheet.main+xml'/>"
            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + MAIN + "worksheet+xml'/></Types>";
    private static final String RELATIONS = "<Relationships xmlns='" + PACKAGE + "/relationships'>"
            + "<Relationship Id='r1' Target='xl/workbook.xml' Type='" + OFFICE + "/officeDocument'/></Relationships>";
    private static final String SHEETS = "<Relationships xmlns='" + PACKAGE + "/relationships'>"
            + "<Relationship Id='r1' Target='worksheets/sheet1.xml' Type='" + OFFICE + "/worksheet'/></Relationships>";
    private static final String WORKBOOK =
            "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='" + OFFICE + "'>"
                    + "<sheets><sheet name='1' sheetId='1' r:id='r1'/></sheets></workbook>";

    @FuzzTest
    void anySheetIsReadOrRefused(byte[] bytes) {
        Fuzzed.isReadOrRefused(Fuzzed.zip(
                "[Content_Types].xml", TYPES,
                "_rels/.rels", RELATIONS,
                "xl/workbook.xml", WORKBOOK,
                "xl/_rels/workbook.xml.rels", SHEETS,
                "xl/worksheets/sheet1.xml", bytes));
    }
}
