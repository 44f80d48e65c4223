package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Sorts what a page shows into tables and lines. */
final class PdfLayout {

    /** A shaded area that takes more of the page than this, each way, is its background. */
    private static final float BACKGROUND = 0.6f;

    /** A page of more shaded areas than this is a picture. */
    private static final int MOST_SHADES = 2000;

    private final PdfSheet sheet;
    private final List<PdfLattice> frames = new ArrayList<>();
    private final List<PdfLattice> tables = new ArrayList<>();

    private PdfLayout(PdfSheet sheet) {
        this.sheet = sheet;
    }

    /** Lays out a page. */
    static PdfPage of(int number, PdfSheet sheet) {
        return new PdfLayout(sheet).page(number);
    }

    private PdfPage page(int number) {
        findRuledTables();
        findShadedTables();
        tables.sort(Comparator.comparingDouble(t -> t.box().width() * t.box().height()));
        List<PdfPiece> pieces = pieces();
        pieces.sort(Comparator.comparingDouble((PdfPiece p) -> p.box().top())
                .thenComparingDouble(p -> p.box().left()));
        frames.removeIf(
                f -> tables.stream().anyMatch(t -> !f.box().intersect(t.box()).isEmpty()));
        return new PdfPage(number, sheet.page(), PdfColumns.find(pieces), frames);
    }

    private void findRuledTables() {
        for (PdfRulings.Net net : PdfRulings.nets(sheet.levelRules(), sheet.uprightRules())) {
            PdfLattice lattice = PdfLattice.of(net);
            if (lattice.columnCount() > 1 && lattice.cells().size() > 1) {
                tables.add(lattice);
            } else if (!lattice.cells().isEmpty()) {
                frames.add(lattice);
            }
        }
    }

    /** Cells may be told apart by their shades alone. Shades within a ruled table tell nothing new. */
    private void findShadedTables() {
        if (sheet.areas().size() > MOST_SHADES) {
            return;
        }
        List<PdfBox> areas = sheet.areas().stream()
                .filter(a -> !isBackground(a) && tables.stream().noneMatch(t -> isWithin(a, t.box())))
                .toList();
        List<PdfRule> level = areas.stream()
                .flatMap(a -> Stream.of(
                        new PdfRule(a.top(), a.left(), a.right()), new PdfRule(a.bottom(), a.left(), a.right())))
                .toList();
        List<PdfRule> upright = areas.stream()
                .flatMap(a -> Stream.of(
                        new PdfRule(a.left(), a.top(), a.bottom()), new PdfRule(a.right(), a.top(), a.bottom())))
                .toList();
        PdfRulings.nets(level, upright).stream()
                .map(PdfLattice::of)
                .filter(t ->
                        t.columnCount() > 1 && t.rowCount() > 1 && t.cells().size() > 2)
                .forEach(tables::add);
    }

    private boolean isBackground(PdfBox area) {
        return area.width() > BACKGROUND * sheet.page().width()
                && area.height() > BACKGROUND * sheet.page().height();
    }

    private static boolean isWithin(PdfBox area, PdfBox table) {
        return table.contains((area.left() + area.right()) / 2, (area.top() + area.bottom()) / 2);
    }

    private List<PdfPiece> pieces() {
        List<List<List<PdfGlyph>>> inTables = new ArrayList<>();
        for (PdfLattice table : tables) {
            inTables.add(Stream.generate(() -> (List<PdfGlyph>) new ArrayList<PdfGlyph>())
                    .limit(table.cells().size())
                    .toList());
        }
        List<PdfGlyph> outside = new ArrayList<>();
        sheet.glyphs().forEach(glyph -> home(glyph, inTables, outside).add(glyph));
        List<PdfPiece> pieces = new ArrayList<>(PdfLines.of(outside));
        for (int i = 0; i < tables.size(); i++) {
            PdfLattice lattice = tables.get(i);
            List<String> texts =
                    inTables.get(i).stream().map(PdfLines::cellText).toList();
            PdfTable table = new PdfTable(lattice.box(), lattice.rowCount(), lattice.cells(), texts);
            if (!table.isBlank()) {
                pieces.add(table.trimmed());
            }
        }
        return pieces;
    }

    /** The innermost cell around a character, or the space outside of all tables. */
    private List<PdfGlyph> home(PdfGlyph glyph, List<List<List<PdfGlyph>>> inTables, List<PdfGlyph> outside) {
        for (int i = 0; i < tables.size(); i++) {
            int cell = tables.get(i).cellAt(glyph.centreX(), glyph.centreY());
            if (cell >= 0) {
                return inTables.get(i).get(cell);
            }
        }
        return outside;
    }
}
