package org.gongkai.report.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Messages;
import org.gongkai.report.Place;
import org.gongkai.report.write.CellMarks.Marks;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;

/** Draws the tables of a checked report as the form has them, each cell with its figure and its marks. */
final class CheckTables {

    private static final List<String> LEGEND = List.of("wrong", "warning", "hint", "doubt", "part", "blank", "absent");

    private final Markup page;
    private final Messages messages;
    private final AnnualReport report;
    private final CellMarks marks;
    private final String anchor;

    CheckTables(Markup page, Messages messages, AnnualReport report, CellMarks marks, String anchor) {
        this.page = page;
        this.messages = messages;
        this.report = report;
        this.marks = marks;
        this.anchor = anchor;
    }

    /** The id of a cell on the page. */
    static String id(String anchor, CellId cell) {
        return anchor + "-" + cell;
    }

    void draw(boolean everyTable) {
        List<FormGrid> grids = FormGrid.of(report.form()).stream()
                .filter(grid -> everyTable || marks.touch(grid))
                .toList();
        if (grids.isEmpty()) {
            return;
        }
        page.leaf("h3", messages.text("page.tables")).line();
        legend();
        for (FormGrid grid : grids) {
            String id = anchor + "-t" + grid.chapter();
            String title = report.form().chapters().get(grid.chapter() - 1).text();
            page.leaf("h4", title, "id", id + "-name", "lang", "zh-CN").line();
            // The file is named too, for the page of many files has as many tables of the same name.
            HtmlTable.draw(page, grid, id, id + "-name " + anchor + "-name", this::slot);
        }
    }

    private void legend() {
        page.open("ul", "class", "legend", "aria-label", messages.text("page.legend"))
                .line();
        for (String kind : LEGEND) {
            page.open("li")
                    .open("span", "class", "sample " + kind)
                    .text(kind.equals("absent") ? messages.text("page.absent") : "0");
            page.close().text(messages.text("page.legend." + kind)).close().line();
        }
        page.close().line();
    }

    private void slot(FormGrid.Slot slot, String headers, FormGrid.Cell cell) {
        Figure figure = report.figures().get(slot.id());
        Optional<Marks> marked = marks.of(slot.id());
        String style =
                marked.map(mark -> mark.kind().name().toLowerCase(Locale.ROOT)).orElse("");
        page.open(
                "td",
                "id",
                id(anchor, slot.id()),
                "class",
                (style + " " + state(figure)).strip(),
                "headers",
                headers,
                "colspan",
                HtmlTable.span(cell.columnSpan()),
                "title",
                place(slot.id()));
        if (figure == null) {
            page.text(messages.text("page.absent"));
        } else {
            page.text(FigureText.of(slot.column(), figure));
            if (figure.isBlank()) {
                page.leaf("span", messages.text("page.blank"), "class", "unseen");
            }
        }
        marked.ifPresent(this::numbers);
        page.close();
    }

    private static String state(@org.jspecify.annotations.Nullable Figure figure) {
        if (figure == null) {
            return "absent";
        }
        return figure.isBlank() ? "blank" : "";
    }

    private String place(CellId cell) {
        Place at = report.places().get(cell);
        return at == null || at.equals(Place.NOWHERE) ? "" : messages.text(at);
    }

    private void numbers(Marks marked) {
        for (int number : marked.numbers()) {
            String label = messages.text("page.mark", number);
            page.leaf(
                    "a",
                    Integer.toString(number),
                    "class",
                    "no",
                    "href",
                    "#" + anchor + "-" + number,
                    "aria-label",
                    label);
        }
    }
}
