package org.gongkai.report.read.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.Place;
import org.junit.jupiter.api.Test;

class FlowLayoutTest {

    private static final String LONG = "本街道认真贯彻条例。".repeat(20);

    @Test
    void aLongTextAloneInItsRowIsProseBetweenTwoGridsOfOneTable() {
        FlowTable table = table(row("甲", "1"), row(LONG), row("乙", "2"));
        assertThat(shown(table)).isEqualTo("| [0 甲][1 1]\n" + LONG + "\n| [0 乙][1 2]");
        SourceDocument laid = FlowLayout.of(List.of(table));
        assertThat(Shown.grids(laid).get(1).rows().get(0).get(0).at()).isEqualTo(Place.cell(1, 3, 1));
    }

    @Test
    void aReportThatIsOneTableGivesItsTitlesAndProseAsLines() {
        FlowTable table = table(
                row("年度报告"),
                row("一、总体情况"),
                row(LONG),
                row("二、主动公开"),
                row("信息内容", "数量"),
                row("规章", "0"),
                row("三、申请"),
                row(LONG),
                row("双阳街道"));
        assertThat(shown(table))
                .isEqualTo("年度报告\n一、总体情况\n" + LONG + "\n二、主动公开\n| [0 信息内容][1 数量]\n| [0 规章][1 0]\n三、申请\n" + LONG
                        + "\n双阳街道");
    }

    @Test
    void aTitleInATableOfFiguresStaysInItsGrid() {
        assertThat(shown(table(row("第二十条第（一）项"), row("规章", "0"), row("第二十条第（五）项"), row("行政许可", "1"))))
                .isEqualTo("| [0 第二十条第（一）项]\n| [0 规章][1 0]\n| [0 第二十条第（五）项]\n| [0 行政许可][1 1]");
    }

    @Test
    void aChapterBesideItsTextIsProse() {
        String text = LONG + LONG;
        assertThat(shown(table(row("一、总体情况", text), row("规章", "0")))).isEqualTo("一、总体情况\n" + text + "\n| [0 规章][1 0]");
    }

    @Test
    void aRowThatACellReachesIntoIsNeverTakenOut() {
        List<FlowCell> first = List.of(new FlowCell(0, 2, 1, text("说明")), new FlowCell(1, 1, 1, text("1")));
        List<FlowCell> second = List.of(new FlowCell(1, 1, 1, text(LONG)));
        assertThat(shown(new FlowTable(List.of(first, second)))).isEqualTo("| [0v2 说明][1 1]\n| [1 " + LONG + "]");
    }

    @Test
    void aTableBesideItsLabelGivesLineAndGrid() {
        FlowTable inner = table(row("规章", "0"));
        List<FlowCell> row = List.of(new FlowCell(0, 1, 1, text("第二十条第（一）项")), new FlowCell(1, 1, 1, List.of(inner)));
        assertThat(shown(new FlowTable(List.of(row)))).isEqualTo("第二十条第（一）项\n| [0 规章][1 0]");
    }

    @Test
    void linesOfOneParagraphShareItsNumber() {
        List<FlowItem> flow = new ArrayList<>();
        FlowLine.addParagraph("甲\n乙\n", flow);
        FlowLine.addParagraph("丙", flow);
        assertThat(FlowLayout.of(flow).blocks())
                .containsExactly(
                        new ProseLine("甲", Place.line(1)),
                        new ProseLine("乙", Place.line(1)),
                        new ProseLine("丙", Place.line(2)));
    }

    private static String shown(FlowTable table) {
        return Shown.of(FlowLayout.of(List.of(table)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the rows are only read
    private static FlowTable table(List<FlowCell>... rows) {
        return new FlowTable(List.of(rows));
    }

    private static List<FlowCell> row(String... texts) {
        List<FlowCell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new FlowCell(cells.size(), 1, 1, text(text)));
        }
        return cells;
    }

    private static List<FlowItem> text(String text) {
        return List.of(new FlowLine(text, true));
    }
}
