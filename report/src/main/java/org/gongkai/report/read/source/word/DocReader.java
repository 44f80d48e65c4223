package org.gongkai.report.read.source.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.report.read.source.CleanText;
import org.gongkai.report.read.source.CompoundFile;
import org.gongkai.report.read.source.FlowItem;
import org.gongkai.report.read.source.FlowLayout;
import org.gongkai.report.read.source.FlowLine;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.ReadGuard;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.UnreadableException;

/**
 * Reads the binary DOC of Word 97 to 2003: paragraphs with the numbering that Word shows, tables with their merged
 * cells; no deleted or hidden text, no heads, feet, notes or comments. Text boxes come last, for the format does not say
 * simply where they stand.
 */
public final class DocReader implements FormatReader {

    @Override
    public SourceDocument read(Source source) throws UnreadableException {
        return ReadGuard.read(source, () -> {
            try (POIFSFileSystem file = CompoundFile.open(source.bytes())) {
                return read(file);
            }
        });
    }

    private static SourceDocument read(POIFSFileSystem file) throws IOException, UnreadableException {
        try (HWPFDocument document = new HWPFDocument(file)) {
            DocStory story = new DocStory(new DocNumbering(), new ReadBudget());
            List<FlowItem> flow = new ArrayList<>(story.read(document.getRange()));
            Range boxes = document.getMainTextboxRange();
            if (boxes.getEndOffset() > boxes.getStartOffset()) {
                story.read(boxes).stream().filter(DocReader::saysSomething).forEach(flow::add);
            }
            return FlowLayout.of(flow);
        }
    }

    /** Between boxes stand empty paragraphs that nobody sees. */
    private static boolean saysSomething(FlowItem item) {
        return !(item instanceof FlowLine line) || !CleanText.cell(line.text()).isEmpty();
    }
}
