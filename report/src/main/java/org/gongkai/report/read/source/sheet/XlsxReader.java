package org.gongkai.report.read.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.OfficePackage;
import org.gongkai.report.read.source.OfficePackage.Reference;
import org.gongkai.report.read.source.ReadBudget;
import org.gongkai.report.read.source.ReadGuard;
import org.gongkai.report.read.source.ReadLimits;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.gongkai.report.read.source.XmlPart;

/**
 * Reads XLSX, Excel's and WPS's: every sheet that is shown, cells as shown, formulas by the values saved with them.
 * Sheets are read in one pass and never held as POI's objects, of which a full sheet would fill the memory.
 */
public final class XlsxReader implements FormatReader {

    @Override
    public SourceDocument read(Source source) throws UnreadableException {
        return ReadGuard.read(source, () -> {
            ReadBudget budget = new ReadBudget();
            try (OfficePackage office = OfficePackage.open(source.bytes(), budget)) {
                return read(office, budget);
            }
        });
    }

    private static SourceDocument read(OfficePackage office, ReadBudget budget)
            throws IOException, XMLStreamException, UnreadableException {
        String main = office.main("xl/workbook.xml");
        if (main.endsWith(".bin")) {
            throw new UnreadableException(Reason.UNKNOWN_FORMAT); // Excel's binary package, XLSB
        }
        XlsxBook book = book(office, main);
        ReadBudget.within(book.sheets().size(), ReadLimits.PAGES);
        XlsxSheet reader = new XlsxSheet(strings(office, main), styles(office, main, book.since1904()), budget);
        Map<String, String> parts = office.references(main).stream()
                .collect(Collectors.toMap(Reference::id, Reference::part, (first, second) -> first));
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (String sheet : book.sheets()) {
            try (XmlPart xml = office.xml(Objects.requireNonNullElse(parts.get(sheet), sheet))) {
                blocks.addAll(SheetLayout.of(++number, reader.read(xml), budget));
            }
        }
        return new SourceDocument(blocks);
    }

    private static XlsxBook book(OfficePackage office, String main)
            throws IOException, XMLStreamException, UnreadableException {
        try (XmlPart xml = office.xml(main)) {
            return XlsxBook.read(xml);
        }
    }

    private static List<String> strings(OfficePackage office, String main)
            throws IOException, XMLStreamException, UnreadableException {
        Optional<String> part = office.related(main, "sharedStrings");
        if (part.isEmpty()) {
            return List.of();
        }
        try (XmlPart xml = office.xml(part.get(), new ReadBudget())) {
            return XlsxStrings.read(xml);
        }
    }

    private static XlsxStyles styles(OfficePackage office, String main, boolean since1904)
            throws IOException, XMLStreamException, UnreadableException {
        CellFormats formats = new CellFormats(since1904);
        Optional<String> part = office.related(main, "styles");
        if (part.isEmpty()) {
            return new XlsxStyles(formats);
        }
        try (XmlPart xml = office.xml(part.get())) {
            return XlsxStyles.read(xml, formats);
        }
    }
}
