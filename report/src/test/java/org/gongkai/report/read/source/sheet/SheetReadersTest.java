package org.gongkai.report.read.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.TestFiles;
import org.gongkai.report.read.source.UnreadableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for both kinds of workbook. */
class SheetReadersTest {

    /** A kind of workbook: how to make one, and who reads it. */
    private record Kind(String name, Supplier<Workbook> maker, FormatReader reader) {

        SourceDocument read(Consumer<Workbook> filler) throws UnreadableException, IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook book = maker.get()) {
                filler.accept(book);
                book.write(bytes);
            }
            return reader.read(TestFiles.source(bytes.toByteArray()));
        }

        String shown(Consumer<Workbook> filler) throws UnreadableException, IOException {
            return Shown.of(read(filler));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("XLSX", XSSFWorkbook::new, new XlsxReader()),
                new Kind("XLS", HSSFWorkbook::new, new XlsReader()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void titlesAndChaptersAreLinesAndTablesGrids(Kind kind) throws Exception {
        SourceDocument read = kind.read(book -> {
            Sheet sheet = book.createSheet("年报");
            fill(sheet, 0, "双阳街道2020年年度报告");
            fill(sheet, 2, "二、主动公开政府信息情况");
            fill(sheet, 4, "信息内容", "本年制发件数");
            fill(sheet, 5, "规章", "0");
            fill(sheet, 7, "三、收到和处理");
        });
        assertThat(Shown.of(read)).isEqualTo("""
                        双阳街道2020年年度报告
                        二、主动公开政府信息情况
                        | [0 信息内容][1 本年制发件数]
                        | [0 规章][1 0]
                        三、收到和处理""");
        assertThat(read.blocks().get(1)).isEqualTo(new ProseLine("二、主动公开政府信息情况", Place.cell(1, 3, 1)));
        assertThat(Shown.grids(read).get(0).rows().get(1).get(1).at()).isEqualTo(Place.cell(1, 6, 2));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aTitleWithinATableStaysInIt(Kind kind) throws Exception {
        assertThat(kind.shown(book -> {
                    Sheet sheet = book.createSheet();
                    fill(sheet, 0, "规章", "0");
                    fill(sheet, 1, "第二十条第（五）项");
                    fill(sheet, 2, "行政许可", "1");
                }))
                .isEqualTo("| [0 规章][1 0]\n| [0 第二十条第（五）项][1 ]\n| [0 行政许可][1 1]");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void linesDrawnAroundCellsMakeThemATable(Kind kind) throws Exception {
        assertThat(kind.shown(book -> {
                    Sheet sheet = book.createSheet();
                    CellStyle lines = lines(book);
                    fill(sheet, 0, "年度报告");
                    fill(sheet, 1, "第二十条第（一）项", "").forEach(cell -> cell.setCellStyle(lines));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A2:B2"));
                    fill(sheet, 2, "规章", "0").forEach(cell -> cell.setCellStyle(lines));
                    fill(sheet, 3, "规范性文件", "").forEach(cell -> cell.setCellStyle(lines));
                    fill(sheet, 4, "注：无").forEach(cell -> cell.setCellStyle(book.createCellStyle()));
                    for (int row = 6; row < 3000; row++) {
                        fill(sheet, row, "", "").forEach(cell -> cell.setCellStyle(lines));
                    }
                }))
                .isEqualTo("""
                        年度报告
                        | [0+2 第二十条第（一）项]
                        | [0 规章][1 0]
                        | [0 规范性文件][1 ]
                        注：无""");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void mergedCellsStandOnceAtTheirUpperLeft(Kind kind) throws Exception {
        assertThat(kind.shown(book -> {
                    Sheet sheet = book.createSheet();
                    fill(sheet, 1, "", "勾稽关系", "", "申请人情况", "");
                    fill(sheet, 2, "", "", "", "自然人", "总计");
                    fill(sheet, 3, "", "三、结果", "（一）予以公开", "2", "3");
                    fill(sheet, 4, "", "", "（二）部分公开", "", "");
                    List.of("B2:C3", "D2:E2", "B4:B5")
                            .forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
                }))
                .isEqualTo("""
                        | [0+2v2 勾稽关系][2+2 申请人情况]
                        | [2 自然人][3 总计]
                        | [0v2 三、结果][1 （一）予以公开][2 2][3 3]
                        | [1 （二）部分公开][2 ][3 ]""");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void numbersAreReadAsShown(Kind kind) throws Exception {
        assertThat(kind.shown(book -> {
                    Row row = book.createSheet().createRow(0);
                    number(row, 0, 651, "General");
                    number(row, 1, 59237.2449, "General");
                    number(row, 2, 1, "0%");
                    number(row, 3, 1080, "#,##0.00");
                    number(row, 4, 19, "+0;-0;0");
                    row.createCell(5).setCellValue(true);
                    row.createCell(6).setCellErrorValue(FormulaError.REF.getCode());
                    Cell date = row.createCell(7);
                    date.setCellValue(LocalDate.of(2021, 1, 31));
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat((short) 31);
                    date.setCellStyle(style);
                }))
                .isEqualTo("| [0 651][1 59237.2449][2 100%][3 1,080.00][4 +19][5 TRUE][6 #REF!][7 2021年1月31日]");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void formulasGiveTheValueSavedWithThem(Kind kind) throws Exception {
        assertThat(kind.shown(book -> {
                    Sheet sheet = book.createSheet();
                    Row row = sheet.createRow(0);
                    row.createCell(0).setCellValue(35);
                    row.createCell(1).setCellFormula("A1+7");
                    row.createCell(2).setCellFormula("\"共\"&A1");
                    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }))
                .isEqualTo("| [0 35][1 42][2 共35]");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsHiddenIsNotRead(Kind kind) throws Exception {
        SourceDocument read = kind.read(book -> {
            fill(book.createSheet("草稿"), 0, "旧", "1");
            Sheet sheet = book.createSheet("年报");
            fill(sheet, 0, "规章", "备注", "0");
            fill(sheet, 1, "规范性文件", "备注", "9").get(0).getRow().setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        });
        assertThat(Shown.of(read)).isEqualTo("| [0 规章][1 0]");
        assertThat(Shown.grids(read).get(0).rows().get(0).get(1).at()).isEqualTo(Place.cell(1, 1, 3));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySheetIsRead(Kind kind) throws Exception {
        assertThat(kind.shown(book -> {
                    fill(book.createSheet("一"), 0, "第一行\n第二行");
                    book.createSheet("空");
                    fill(book.createSheet("三"), 0, "规章", "上\n下");
                }))
                .isEqualTo("第一行\n第二行\n| [0 规章][1 上/下]");
    }

    private static List<Cell> fill(Sheet sheet, int row, String... texts) {
        Row created = sheet.createRow(row);
        for (int i = 0; i < texts.length; i++) {
            created.createCell(i).setCellValue(texts[i]);
        }
        return IntStream.range(0, texts.length).mapToObj(created::getCell).toList();
    }

    private static void number(Row row, int column, double number, String format) {
        Workbook book = row.getSheet().getWorkbook();
        Cell cell = row.createCell(column);
        cell.setCellValue(number);
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static CellStyle lines(Workbook book) {
        CellStyle lines = book.createCellStyle();
        lines.setBorderTop(BorderStyle.THIN);
        lines.setBorderBottom(BorderStyle.THIN);
        lines.setBorderLeft(BorderStyle.THIN);
        lines.setBorderRight(BorderStyle.THIN);
        return lines;
    }
}
