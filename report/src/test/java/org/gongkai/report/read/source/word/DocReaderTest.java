package org.gongkai.report.read.source.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Shown;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.TestFiles;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocReaderTest {

    private final DocReader reader = new DocReader();

    @Test
    void numberingChangesFieldsAndMergedCellsReadAsWordShowsThem() throws Exception {
        assertThat(Shown.of(reader.read(TestFiles.resource("tables.doc")))).isEqualTo("""
                        松溪镇人民政府2021年政府信息公开工作年度报告
                        一、总体情况
                        （一）主动公开
                        全年公开42条，见镇政府网站。
                        第一行
                        第二行\t列

                        （二）依申请公开
                        二、收到和处理政府信息公开申请情况
                        | [0+3v2 （本列数据的勾稽关系见说明）][3+3 申请人情况]
                        | [3 自然人][4 法人或/其他组织][5 总计]
                        | [0+3 一、本年新收政府信息公开申请数量][3 3][4 1][5 4]
                        | [0v3 三、本年度办理结果][1+2 （一）予以公开][3 2][4 ][5 2]
                        | [1v2 （三）不予公开][2 1.属于国家秘密][3 0][4 0][5 0]
                        | [2 1.属于行政查询事项][3 1][4 1][5 2]
                        松溪镇人民政府
                        2022年1月18日""");
    }

    @Test
    void paragraphsAndCellsAreCountedFromOne() throws Exception {
        SourceDocument read = reader.read(TestFiles.resource("tables.doc"));
        assertThat(read.blocks()).contains(new ProseLine("第二行\t列", Place.line(5)));
        assertThat(Shown.grids(read).get(0).rows().get(5).get(0).at()).isEqualTo(Place.cell(1, 6, 3));
    }

    @Test
    void tablesWithinTablesAreGridsOfTheirOwnAndTextBoxesComeLast() throws Exception {
        assertThat(Shown.of(reader.read(TestFiles.resource("nested.doc")))).isEqualTo("""
                        年度报告
                        二、主动公开政府信息情况
                        | [0 信息内容][1 上一年项目数量][2 本年增/减]
                        | [0 行政许可][1 7][2 +2]
                        说明：本年新增两项。

                        第二十条第（五）项
                        | [0 信息内容][1 上一年项目数量][2 本年增/减]
                        | [0 行政许可][1 7][2 +2]

                        松溪镇文件""");
    }

    @Test
    void aFileWithAPasswordSaysSo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("公开");
        try (HWPFDocument document = new HWPFDocument(
                new ByteArrayInputStream(TestFiles.resource("tables.doc").bytes()))) {
            document.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertReason(TestFiles.source(bytes.toByteArray()), Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Macros", "VBA"})
    void aFileWithMacrosIsNotOpened(String storage) throws Exception {
        assertReason(TestFiles.withMacros(TestFiles.resource("tables.doc"), storage), Reason.MACROS);
    }

    private void assertReason(Source source, Reason reason) {
        assertThatThrownBy(() -> reader.read(source))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
