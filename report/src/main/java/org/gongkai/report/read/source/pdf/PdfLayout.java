package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        List<PdfRule> level = new ArrayList<>();
        List<PdfRule> upright = new ArrayList<>();
        for (PdfBox area : sheet.areas()) {
            if (!isBackground(area) && tables.stream().noneMatch(t -> isWithin(area, t.box()))) {
                level.add(new PdfRule(area.top(), area.left(), area.right()));
                level.add(new PdfRule(area.bottom(), area.left(), area.right()));
                upright.add(new PdfRule(area.left(), area.top(), area.bottom()));
                upright.add(new PdfRule(area.right(), area.top(), area.bottom()));
            }
        }
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
        List<PdfFilling> fillings = tables.stream().map(PdfFilling::new).toList();
        List<PdfGlyph> outside = new ArrayList<>();
        for (PdfGlyph glyph : sheet.glyphs()) {
            if (fillings.stream().noneMatch(filling -> filling.takes(glyph))) {
                outside.add(glyph);
            }
        }
        List<PdfPiece> pieces = new ArrayList<>(PdfLines.of(outside));
        fillings.stream()
                .map(PdfFilling::table)
                .filter(table -> !table.isBlank())
                .map(PdfTable::trimmed)
                .forEach(pieces::add);
        return pieces;
    }
}
