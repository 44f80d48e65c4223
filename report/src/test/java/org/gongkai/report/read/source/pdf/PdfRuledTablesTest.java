package org.gongkai.report.read.source.pdf;

import org.gongkai.report.read.Item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.read.source.pdf.PdfSketch.grids;
import static org.gongkai.report.read.source.pdf.PdfSketch.prose;
import static org.gongkai.report.read.source.pdf.PdfSketch.rows;

import java.util.List;
import org.gongkai.report.Place;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.ProseLine;
import org.junit.jupiter.api.Test;

class PdfRuledTablesTest {

    private static final float[] XS = {100, 200, 300, 400};
    private static final float[] YS = {100, 120, 140, 160};

    private static PdfSketch filled(PdfSketch sketch) {
        return sketch.text(105, 113, 10, "Kind")
                .text(205, 113, 10, "Made")
                .text(305, 113, 10, "Valid")
                .text(105, 133, 10, "Rules")
                .text(205, 133, 10, "12")
                .text(305, 133, 10, "7")
                .text(105, 153, 10, "Notices")
                .text(305, 153, 10, "30");
    }

    private static final List<String> ROWS = List.of("Kind|Made|Valid", "Rules|12|7", "Notices||30");

    @Test
    void aRuledTableIsAGridWithItsBlankCells() throws Exception {
        List<Block> blocks = filled(new PdfSketch().grid(XS, YS)).read();
        assertThat(blocks).hasSize(1);
        assertThat(rows(grids(blocks).get(0))).isEqualTo(ROWS);
    }

    @Test
    void everyCellKnowsItsPlaceAndTablesAreCountedThroughTheDocument() throws Exception {
        PdfSketch sketch = filled(new PdfSketch().grid(XS, YS)).page();
        List<Grid> grids = grids(filled(sketch.grid(XS, YS)).read());
        assertThat(grids.get(0).rows().get(2).get(1)).isEqualTo(new GridCell("", 1, 1, 1, Place.cell(1, 1, 3, 2)));
        assertThat(grids.get(1).rows().get(1).get(2)).isEqualTo(new GridCell("7", 2, 1, 1, Place.cell(2, 2, 2, 3)));
    }

    @Test
    void thinFilledBarsRuleAsLinesDo() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (float x : XS) {
            sketch.bar(x, 100, x + 0.48f, 160);
        }
        for (float y : YS) {
            for (int column = 0; column < 3; column++) {
                sketch.bar(XS[column] + 0.48f, y, XS[column + 1], y + 0.48f)
                        .bar(XS[column], y, XS[column] + 0.48f, y + 0.48f);
            }
        }
        assertThat(rows(grids(filled(sketch).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void aBoxAroundEveryCellWithSpaceBetweenMakesOneTable() throws Exception {
        PdfSketch sketch = new PdfSketch().box(98, 98, 402, 162);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                sketch.box(XS[column] + 1, YS[row] + 1, XS[column + 1] - 1, YS[row + 1] - 1);
            }
        }
        List<Block> blocks = filled(sketch).read();
        assertThat(blocks).hasSize(1);
        assertThat(rows(grids(blocks).get(0))).isEqualTo(ROWS);
    }

    @Test
    void thickBordersRuleToo() throws Exception {
        PdfSketch sketch = new PdfSketch().grid(XS, YS);
        sketch.bar(97, 97, 403, 102)
                .bar(97, 158, 403, 163)
                .bar(97, 97, 102, 163)
                .bar(398, 97, 403, 163);
        assertThat(rows(grids(filled(sketch).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void dottedLinesRule() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (float x : XS) {
            for (float y = 100; y < 160; y += 1.92f) {
                sketch.bar(x, y, x + 0.96f, y + 0.96f);
            }
        }
        for (float y : YS) {
            for (float x = 100; x < 400; x += 1.92f) {
                sketch.bar(x, y, x + 0.96f, y + 0.96f);
            }
        }
        assertThat(rows(grids(filled(sketch).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void linesThatBarelyMissEachOtherStillClose() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (float x : XS) {
            sketch.line(x, 101.4f, x, 158.6f);
        }
        for (float y : YS) {
            sketch.line(101.4f, y, 199, y).line(200.5f, y, 398.6f, y);
        }
        assertThat(rows(grids(filled(sketch).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void mergedCellsStandOnceWithTheirSpans() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .box(100, 100, 400, 160)
                .line(200, 100, 200, 160)
                .line(200, 120, 400, 120)
                .line(300, 120, 300, 160)
                .line(200, 140, 400, 140)
                .text(110, 133, 10, "Requests")
                .text(260, 113, 10, "Applicants")
                .text(210, 133, 10, "Persons")
                .text(310, 133, 10, "Firms")
                .text(210, 153, 10, "3")
                .text(310, 153, 10, "4");
        Grid grid = grids(sketch.read()).get(0);
        assertThat(rows(grid)).containsExactly("Requests{3x1}|Applicants{1x2}", "Persons|Firms", "3|4");
        assertThat(grid.rows().get(2).get(0).column()).isEqualTo(1);
    }

    @Test
    void linesOfACellAreJoinedByLineFeedsAndNoBlankIsInventedInChinese() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .grid(new float[] {100, 200, 300}, new float[] {100, 150, 180})
                .text(110, 120, 10, "第二十条")
                .text(110, 136, 10, "第（一）项")
                .text(205, 125, 10, "合")
                .text(255, 125, 10, "计")
                .text(110, 170, 10, "251000")
                .text(144, 170, 10, "元")
                .text(205, 170, 10, "two")
                .text(225, 170, 10, "words");
        assertThat(rows(grids(sketch.read()).get(0))).containsExactly("第二十条\n第（一）项|合计", "251000元|two words");
    }

    @Test
    void aLineUnderWordsDividesNothing() throws Exception {
        PdfSketch sketch =
                filled(new PdfSketch().grid(XS, YS)).line(205, 135, 230, 135).line(110, 115, 190, 115);
        assertThat(rows(grids(sketch.read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void aTableOpenAtItsSidesKeepsItsOuterColumns() throws Exception {
        PdfSketch sketch = new PdfSketch().line(200, 100, 200, 160).line(300, 100, 300, 160);
        for (float y : YS) {
            sketch.line(100, y, 400, y);
        }
        assertThat(rows(grids(filled(sketch).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void aTableCutOffByThePageBreakKeepsItsOpenLastRow() throws Exception {
        PdfSketch sketch = new PdfSketch();
        for (float x : XS) {
            sketch.line(x, 100, x, 160);
        }
        sketch.line(100, 100, 400, 100).line(100, 120, 400, 120).line(100, 140, 400, 140);
        assertThat(rows(grids(filled(sketch).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void landLeftBlankBelowCellsCutByThePageBreakIsNoRow() throws Exception {
        PdfSketch sketch = filled(new PdfSketch());
        for (float x : XS) {
            sketch.line(x, 100, x, 200);
        }
        for (float y : YS) {
            sketch.line(100, y, 400, y);
        }
        Grid grid = grids(sketch.read()).get(0);
        assertThat(rows(grid).subList(0, 3)).isEqualTo(ROWS);
        assertThat(grid.rows().stream().skip(3).flatMap(List::stream)).isEmpty();
    }

    @Test
    void cellsToldApartByTheirShadesAloneMakeATable() throws Exception {
        PdfSketch sketch = new PdfSketch().raw("0.9 g");
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                sketch.bar(XS[column], YS[row], XS[column + 1] - 1, YS[row + 1] - 1);
            }
        }
        assertThat(rows(grids(filled(sketch.raw("0 g")).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void shadesBehindTheLinesOfARuledTableDivideNothing() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .raw("0.9 g")
                .bar(100, 100, 400, 120)
                .bar(105, 103, 195, 117)
                .raw("0 g");
        assertThat(rows(grids(filled(sketch.grid(XS, YS)).read()).get(0))).isEqualTo(ROWS);
    }

    @Test
    void aFrameAroundTextIsNoTable() throws Exception {
        List<Block> blocks = new PdfSketch()
                .box(80, 80, 500, 300)
                .text(100, 120, 12, "Notice to all")
                .read();
        assertThat(blocks).containsExactly(new ProseLine("Notice to all", Place.line(1, 1)));
    }

    @Test
    void aTableWithinAFrameStandsBetweenTheLinesAroundIt() throws Exception {
        PdfSketch sketch = filled(new PdfSketch().box(50, 50, 550, 800).grid(XS, YS))
                .text(100, 80, 12, "Before")
                .text(100, 190, 12, "After");
        List<Block> blocks = sketch.read();
        assertThat(blocks).hasSize(3);
        assertThat(prose(blocks)).containsExactly("Before", "After");
        assertThat(blocks.get(1)).isInstanceOf(Grid.class);
    }

    @Test
    void aTableInsideACellIsAGridOfItsOwn() throws Exception {
        PdfSketch sketch = filled(new PdfSketch()
                        .grid(new float[] {50, 90, 550}, new float[] {80, 200, 230})
                        .grid(XS, YS))
                .text(60, 95, 10, "A")
                .text(100, 94, 10, "Inner:")
                .text(60, 220, 10, "B")
                .text(100, 220, 10, "none");
        List<Grid> grids = grids(sketch.read());
        assertThat(rows(grids.get(0))).containsExactly("A|Inner:", "B|none");
        assertThat(rows(grids.get(1))).isEqualTo(ROWS);
    }

    @Test
    void aRowOfOneCellThatAPageBreakCutOffItsTableIsAGrid() throws Exception {
        PdfSketch sketch = new PdfSketch()
                .text(100, 690, 12, "Before")
                .box(100, 700, 400, 720)
                .text(105, 713, 10, "Item (6)")
                .page();
        List<Block> blocks = filled(sketch.grid(XS, YS)).read();
        assertThat(prose(blocks)).containsExactly("Before");
        assertThat(rows(grids(blocks).get(0))).containsExactly("Item (6)");
        assertThat(rows(grids(blocks).get(1))).isEqualTo(ROWS);
    }

    @Test
    void aTableOfRulesWithoutAnyTextIsADrawing() throws Exception {
        List<Block> blocks =
                new PdfSketch().grid(XS, YS).text(100, 300, 12, "Words below").read();
        assertThat(prose(blocks)).containsExactly("Words below");
        assertThat(grids(blocks)).isEmpty();
    }

    @Test
    void rulesOutsideTheClippingPathAreNotSeen() throws Exception {
        PdfSketch sketch = filled(new PdfSketch().grid(XS, YS))
                .raw("q 0 0 10 10 re W n")
                .line(250, 100, 250, 160)
                .raw("Q");
        assertThat(rows(grids(sketch.read()).get(0))).isEqualTo(ROWS);
    }
}
