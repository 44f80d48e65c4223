package org.gongkai.server.platform.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.report.read.FormatReaders;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.write.Markup;
import org.gongkai.report.write.PagePrinter;
import org.gongkai.rules.Resources;

/** A PDF of a document's text and tables, without the passages (版式件): what becomes of Word, Excel, web pages and text. */
public final class Rendition {

    private static final String CSS = Resources.text(Rendition.class, "rendition.css");
    private static final String TITLE = Objects.requireNonNull(
            Resources.properties(Rendition.class, "rendition.properties").get("title"));

    private final Markup page = Markup.page("zh-CN", TITLE, CSS);
    private final MaskedText text;

    private Rendition(MaskedText text) {
        this.text = text;
    }

    /**
     * Renders a document.
     *
     * @throws UnreadableException if the file cannot be read, with the reason
     * @throws QuoteRemainsException if the new file still holds a quote, so that there is none
     * @throws IllegalArgumentException if a mask holds a quote
     */
    public static Redacted of(Source source, List<Passage> passages) throws UnreadableException, QuoteRemainsException {
        List<Passage> checked = Passage.checked(passages);
        List<Block> blocks =
                FormatReaders.of(FileFormat.of(source)).read(source).blocks();
        MaskedText text = MaskedText.of(blocks, checked);
        byte[] pdf = PagePrinter.print(new Rendition(text).page(blocks));
        try {
            Proof.demand(pdf, checked);
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF just made cannot be read", e);
        }
        return new Redacted(pdf, text.found(), Set.of());
    }

    private String page(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                new RenditionTable(page, text).draw(grid);
            } else if (block instanceof ProseLine line) {
                page.open("p");
                text.write(line, page);
                page.close().line();
            }
        }
        return page.finish();
    }
}
