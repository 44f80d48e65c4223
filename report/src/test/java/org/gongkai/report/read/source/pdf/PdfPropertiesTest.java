package org.gongkai.report.read.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;

class PdfPropertiesTest {

    /** A cell as drawn. */
    record Drawn(int row, int column, int rowSpan, int columnSpan, String text) {}

    /** How borders are drawn. */
    enum Style {
        LINES,
        BARS,
        BOXES
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 150)
    void anyRuledTableIsReadBackAsDrawn(
            @ForAll("seeds") long seed,
            @ForAll @IntRange(min = 1, max = 12) int rows,
            @ForAll @IntRange(min = 2, max = 8) int columns,
            @ForAll Style style)
            throws Exception {
        Random random = new Random(seed);
        float[] xs = edges(random, 60, columns, 30, 60);
        float[] ys = edges(random, 80, rows, 14, 40);
        List<Drawn> cells = cells(random, rows, columns);
        List<Drawn> visible = compacted(cells);
        Assume.that(visible.stream().anyMatch(cell -> cell.column() > 0));
        Assume.that(visible.stream().anyMatch(cell -> !cell.text().isEmpty()));
        PdfSketch sketch = new PdfSketch();
        cells.forEach(cell -> draw(sketch, cell, xs, ys, style));
        List<Block> blocks =
                sketch.text(60, 700, 9, "Below the table stands a line.").read();
        assertThat(read((Grid) blocks.get(0))).isEqualTo(visible);
        assertThat(blocks).hasSize(2);
    }

    private static float[] edges(Random random, float start, int gaps, int least, int most) {
        float[] edges = new float[gaps + 1];
        edges[0] = start;
        for (int i = 1; i <= gaps; i++) {
            edges[i] = edges[i - 1] + least + random.nextInt(most - least);
        }
        return edges;
    }

    /** Cells that fill a grid, some of them merged; each begins on an edge some other cell shows too. */
    private static List<Drawn> cells(Random random, int rows, int columns) {
        boolean[][] taken = new boolean[rows][columns];
        List<Drawn> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (!taken[row][column]) {
                    int right = column + 1;
                    while (right < columns && !taken[row][right] && random.nextInt(4) == 0) {
                        right++;
                    }
                    int below = random.nextInt(6) == 0 ? Math.min(rows, row + 2) : row + 1;
                    for (int r = row; r < below; r++) {
                        Arrays.fill(taken[r], column, right, true);
                    }
                    String text = random.nextInt(4) == 0 ? "" : Integer.toString(random.nextInt(1000));
                    cells.add(new Drawn(row, column, below - row, right - column, text));
                }
            }
        }
        return cells;
    }

    private static void draw(PdfSketch sketch, Drawn cell, float[] xs, float[] ys, Style style) {
        float left = xs[cell.column()];
        float right = xs[cell.column() + cell.columnSpan()];
        float top = ys[cell.row()];
        float bottom = ys[cell.row() + cell.rowSpan()];
        switch (style) {
            case LINES ->
                sketch.line(left, top, right, top)
                        .line(left, bottom, right, bottom)
                        .line(left, top, left, bottom)
                        .line(right, top, right, bottom);
            case BARS ->
                sketch.bar(left, top, right, top + 0.5f)
                        .bar(left, bottom, right, bottom + 0.5f)
                        .bar(left, top, left + 0.5f, bottom)
                        .bar(right, top, right + 0.5f, bottom);
            case BOXES -> sketch.box(left + 1, top + 1, right - 1, bottom - 1);
        }
        if (!cell.text().isEmpty()) {
            sketch.text(left + 4, (top + bottom) / 2 + 3, 8, cell.text());
        }
    }

    /** Edges no wall stands on cannot be seen: rows and columns are counted over the ones that can. */
    private static List<Drawn> compacted(List<Drawn> cells) {
        List<Integer> rows = cells.stream()
                .flatMap(c -> Stream.of(c.row(), c.row() + c.rowSpan()))
                .distinct()
                .sorted()
                .toList();
        List<Integer> columns = cells.stream()
                .flatMap(c -> Stream.of(c.column(), c.column() + c.columnSpan()))
                .distinct()
                .sorted()
                .toList();
        return cells.stream()
                .map(c -> new Drawn(
                        rows.indexOf(c.row()),
                        columns.indexOf(c.column()),
                        rows.indexOf(c.row() + c.rowSpan()) - rows.indexOf(c.row()),
                        columns.indexOf(c.column() + c.columnSpan()) - columns.indexOf(c.column()),
                        c.text()))
                .toList();
    }

    private static List<Drawn> read(Grid grid) {
        List<Drawn> cells = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            for (GridCell cell : grid.rows().get(row)) {
                cells.add(new Drawn(row, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()));
            }
        }
        return cells;
    }

    @Property(tries = 120)
    void aFileWithWrongBytesGivesADocumentOrAReasonAndNothingElse(
            @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 60) int wrongBytes) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = fixture();
        for (int i = 0; i < wrongBytes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        assertThat(outcome(bytes)).isNotNull();
    }

    @Property(tries = 60)
    void aFileCutOffAnywhereGivesADocumentOrAReasonAndNothingElse(@ForAll("seeds") long seed) throws Exception {
        byte[] bytes = fixture();
        byte[] head = Arrays.copyOf(bytes, new Random(seed).nextInt(bytes.length));
        assertThat(outcome(head)).isNotNull();
    }

    private static byte[] fixture() throws Exception {
        try (InputStream in = PdfPropertiesTest.class.getResourceAsStream("pdf-libreoffice.pdf")) {
            return in.readAllBytes();
        }
    }

    private static Object outcome(byte[] bytes) {
        try {
            return new PdfReader().read(new Source("broken.pdf", bytes));
        } catch (UnreadableException reason) {
            return reason.reason();
        }
    }
}
