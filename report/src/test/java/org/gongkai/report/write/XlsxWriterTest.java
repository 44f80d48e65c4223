package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxWriterTest {

    private static final String AMOUNT = "art20_9.procurement.amount";

    private final DataFormatter shown = new DataFormatter();

    static List<AnnualReport> reports() {
        return Expected.reports();
    }

    @Test
    void theFirstSheetHoldsTheWordsALineARow() throws IOException {
        XSSFSheet sheet = write(SampleReports.of2020()).getSheetAt(0);
        assertThat(sheet.getSheetName()).isEqualTo("报告");
        List<String> lines = new ArrayList<>();
        sheet.forEach(row -> lines.add(row.getCell(0).getStringCellValue()));
        assertThat(lines)
                .startsWith("清政青〔2021〕3号", "清溪区人民政府青石街道办事处2020年政府信息公开工作年度报告", "清溪区人民政府办公室：")
                .contains("二、主动公开政府信息情况", "全年制发规范性文件1件，现行有效4件。")
                .endsWith("清溪区人民政府青石街道办事处", "2021年1月18日", "青石街道党政办公室  2021年1月18日印发");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyTableHasItsSheetMergedAsPrinted(AnnualReport report) throws IOException {
        XSSFWorkbook workbook = write(report);
        assertThat(workbook.getNumberOfSheets())
                .isEqualTo(1 + report.form().tables().size());
        for (FormTable table : report.form().tables()) {
            XSSFSheet sheet = workbook.getSheet(table.title().text());
            FormGrid grid = FormGrid.of(report.form(), table);
            assertThat(sheet.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .containsExactlyInAnyOrderElementsOf(merged(grid));
            for (FormGrid.Cell cell : grid.cells()) {
                String text = shown.formatCellValue(sheet.getRow(cell.row()).getCell(cell.column()));
                assertThat(text).isEqualTo(expected(cell, report));
            }
        }
    }

    @Test
    void figuresAreNumbersAndAChangeShowsItsSign() throws IOException {
        XSSFSheet sheet = write(SampleReports.of2020()).getSheet("第二十条第（五）项");
        Cell change = sheet.getRow(2).getCell(2);
        assertThat(change.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(change.getNumericCellValue()).isEqualTo(19);
        assertThat(shown.formatCellValue(change)).isEqualTo("+19");
    }

    @Test
    void theUnitOfMoneyStandsAtTheHeadAndTheSumIsANumber() throws IOException {
        XSSFSheet sheet = write(SampleReports.of2020()).getSheet("第二十条第（九）项");
        assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("采购总金额（万元）");
        assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(477.35);
    }

    @Test
    void aSumWithoutUnitIsGivenNone() throws IOException {
        XSSFSheet sheet =
                write(with(AMOUNT, Figure.of(new BigDecimal("477.35"), null))).getSheet("第二十条第（九）项");
        assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("采购总金额");
        assertThat(shown.formatCellValue(sheet.getRow(2).getCell(2))).isEqualTo("477.35");
    }

    @Test
    void decimalsAreShownAsTheyWereGiven() throws IOException {
        XSSFSheet sheet = write(with(AMOUNT, Figure.of(new BigDecimal("477.350"), MoneyUnit.YUAN)))
                .getSheet("第二十条第（九）项");
        assertThat(shown.formatCellValue(sheet.getRow(2).getCell(2))).isEqualTo("477.350");
    }

    @Test
    void aNumberLongerThanACellHoldsExactlyIsText() throws IOException {
        XSSFSheet sheet = write(
                        with("art20_9.procurement.projects", Figure.of(new BigDecimal("12345678901234567890"), null)))
                .getSheet("第二十条第（九）项");
        assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("12345678901234567890");
    }

    @Test
    void blanksKeepTheirSignAndAbsentCellsAreEmpty() throws IOException {
        XSSFSheet fee = write(SampleReports.of2020()).getSheet("第二十条第（八）项");
        assertThat(fee.getRow(2).getCell(1).getStringCellValue()).isEqualTo("/");
        AnnualReport none = SampleReports.report(SampleReports.FORM_2019, 2020, new Figures(Map.of()));
        XSSFSheet disputes = write(none).getSheet("政府信息公开行政复议、行政诉讼情况");
        disputes.getRow(3).forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.BLANK));
    }

    @Test
    void everySheetPrintsOnTheWidthOfA4() throws IOException {
        write(SampleReports.of2020()).forEach(sheet -> {
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFitToPage()).isTrue();
        });
    }

    private static String expected(FormGrid.Cell cell, AnnualReport report) {
        String text = Expected.text(cell, report);
        return text.equals("采购总金额") ? "采购总金额（万元）" : text.equals("477.35万元") ? "477.35" : text;
    }

    private static List<String> merged(FormGrid grid) {
        return grid.cells().stream()
                .filter(cell -> cell.rowSpan() > 1 || cell.columnSpan() > 1)
                .map(cell -> new CellRangeAddress(
                                cell.row(),
                                cell.row() + cell.rowSpan() - 1,
                                cell.column(),
                                cell.column() + cell.columnSpan() - 1)
                        .formatAsString())
                .toList();
    }

    private static AnnualReport with(String cell, Figure figure) {
        Figures figures = SampleReports.of2020().figures().with(CellId.parse(cell), figure);
        return SampleReports.report(SampleReports.FORM_2019, 2020, figures);
    }

    private static XSSFWorkbook write(AnnualReport report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(new XlsxWriter().write(report)));
    }
}
