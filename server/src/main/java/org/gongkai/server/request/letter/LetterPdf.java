package org.gongkai.server.request.letter;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.report.write.Markup;
import org.gongkai.report.write.PagePrinter;
import org.gongkai.rules.Resources;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A filled letter as PDF by the program's own means (文书 PDF): the text of the Word document, in the page of official papers. */
final class LetterPdf {

    private static final String CSS = Resources.text(LetterPdf.class, "letter.css");
    private static final List<String> OUTER = List.of("sdt", "sdtContent", "smartTag", "ins", "hyperlink", "r");

    private static final List<String> PAGE_NUMBER = List.of("fldChar", "fldSimple");

    private final Markup page;
    private final LetterLooks looks;

    private LetterPdf(Markup page, LetterLooks looks) {
        this.page = page;
        this.looks = looks;
    }

    /**
     * Prints a Word document.
     *
     * @param title what programs call the file
     * @throws IOException if it cannot be read
     */
    static byte[] of(byte[] docx, String title) throws IOException {
        WordFile file = WordFile.read(docx);
        LetterPdf pdf = new LetterPdf(Markup.page("zh-CN", title, CSS), new LetterLooks(WordStyles.of(file)));
        pdf.margin(file, "/header");
        Xml.children(file.body().getDocumentElement()).forEach(pdf::blocks);
        pdf.margin(file, "/footer");
        return PagePrinter.print(pdf.page.finish());
    }

    /**
     * What a template says in its margin, once: headers of first, odd and even pages mostly say the same. The page number is
     * our own.
     */
    private void margin(WordFile file, String kind) throws IOException {
        Set<String> said = new HashSet<>();
        for (Document margin : file.related(List.of(kind))) {
            String text = margin.getDocumentElement().getTextContent();
            boolean counts = PAGE_NUMBER.stream()
                    .anyMatch(name -> !Xml.elements(margin, name).isEmpty());
            if (!text.isBlank() && !counts && said.add(text)) {
                blocks(margin.getDocumentElement());
            }
        }
    }

    private void blocks(Element container) {
        for (Element child : Xml.children(container)) {
            if (Xml.is(child, "p")) {
                paragraph(child);
            } else if (Xml.is(child, "tbl")) {
                table(child);
            } else if (OUTER.contains(child.getLocalName())) {
                blocks(child);
            }
        }
    }

    private void paragraph(Element paragraph) {
        page.open("p", "style", looks.of(paragraph));
        runs(paragraph, paragraph);
        if (WordParagraph.of(paragraph).text().isEmpty()) {
            page.text("\u00A0"); // an empty line is seen, too
        }
        page.close().line();
        boxes(paragraph);
    }

    private void runs(Element node, Element paragraph) {
        for (Element child : Xml.children(node)) {
            if (Xml.is(child, "r")) {
                run(child, paragraph);
            } else if (OUTER.contains(child.getLocalName())) {
                runs(child, paragraph);
            }
        }
    }

    private void run(Element run, Element paragraph) {
        page.open("span", "style", looks.of(run, paragraph));
        for (Element part : Xml.children(run)) {
            switch (part.getLocalName()) {
                case "t" -> page.text(part.getTextContent());
                case "tab", "ptab" -> page.text("\u3000");
                case "br", "cr" -> page.empty("br");
                case "noBreakHyphen" -> page.text("-");
                default -> {} // fields show their result, which is a run of its own
            }
        }
        page.close();
    }

    /** What stands in text boxes comes behind its paragraph. */
    private void boxes(Element paragraph) {
        for (Element box : Xml.elements(paragraph, "txbxContent")) {
            if (!isDoubled(box)) {
                blocks(box);
            }
        }
    }

    /** Word writes a text box twice, for older programs too. */
    private static boolean isDoubled(Element box) {
        for (var node = box.getParentNode(); node instanceof Element; node = node.getParentNode()) {
            if ("Fallback".equals(node.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private void table(Element table) {
        page.open("table", "class", looks.ofTable(table));
        for (Element row : Xml.children(table)) {
            if (Xml.is(row, "tr")) {
                page.open("tr");
                Xml.children(row).stream().filter(cell -> Xml.is(cell, "tc")).forEach(this::cell);
                page.close().line();
            }
        }
        page.close().line();
    }

    private void cell(Element cell) {
        String span = Xml.children(cell).stream()
                .filter(child -> Xml.is(child, "tcPr"))
                .flatMap(properties -> Xml.elements(properties, "gridSpan").stream())
                .map(found -> WordStyles.value(found, "val"))
                .findFirst()
                .orElse("");
        page.open("td", "colspan", span);
        blocks(cell);
        page.close();
    }
}
