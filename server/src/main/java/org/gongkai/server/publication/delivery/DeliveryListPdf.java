package org.gongkai.server.publication.delivery;

import java.util.List;
import org.gongkai.report.write.Markup;
import org.gongkai.report.write.PagePrinter;
import org.gongkai.rules.Resources;

/** The list as a PDF (移送清单 PDF). */
final class DeliveryListPdf {

    private static final String CSS = Resources.text(DeliveryListPdf.class, "list.css");

    private final Markup page;

    private DeliveryListPdf(DeliveryList list) {
        this.page = Markup.page("zh-CN", list.title(), CSS);
    }

    static byte[] of(DeliveryList list) {
        return PagePrinter.print(new DeliveryListPdf(list).draw(list));
    }

    private String draw(DeliveryList list) {
        page.leaf("h1", list.title());
        plain("head", list.head());
        page.leaf("p", list.law(), "class", "law");
        page.open("table", "class", "items").open("thead");
        row("th", list.columns());
        page.close().open("tbody").line();
        list.rows().forEach(row -> row("td", row));
        page.close().close();
        plain("signs", list.signatures());
        return page.finish();
    }

    private void plain(String kind, List<List<String>> rows) {
        page.open("table", "class", kind);
        rows.forEach(row -> {
            page.open("tr");
            row.forEach(text -> page.leaf("td", text));
            page.close();
        });
        page.close().line();
    }

    private void row(String cell, List<String> texts) {
        page.open("tr");
        for (int i = 0; i < texts.size(); i++) {
            page.leaf(cell, texts.get(i), "class", "c" + i);
        }
        page.close().line();
    }
}
