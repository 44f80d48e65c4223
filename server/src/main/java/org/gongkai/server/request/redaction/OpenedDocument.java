package org.gongkai.server.request.redaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.personal.Hit;
import org.gongkai.rules.personal.Kind;
import org.gongkai.rules.personal.PersonalData;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.redaction.Area;
import org.gongkai.server.platform.redaction.Passage;
import org.gongkai.server.platform.redaction.PdfPage;
import org.gongkai.server.platform.redaction.PdfPages;
import org.gongkai.server.platform.redaction.QuoteRemainsException;
import org.gongkai.server.platform.redaction.Rendition;

/**
 * A document as it is opened: what it is, the PDF that is marked, and what the finders see in it (打开文件).
 *
 * @param pdf the file itself, or what a Word document became
 */
@SuppressWarnings("ArrayRecordComponent") // made for one caller, who keeps it
record OpenedDocument(Format format, byte[] pdf, List<PdfPage> pages, List<Proposal> proposals) {

    static final int MOST_BYTES = 50_000_000;
    static final int MOST_PAGES = 300;

    /** More than a roster has. */
    private static final int MOST_PROPOSALS = 500;

    /** @throws RefusedException if it is no PDF or DOCX, cannot be read, or is too large to work on */
    static OpenedDocument of(String name, byte[] file, LocalDate today) {
        if (file.length > MOST_BYTES) {
            throw new RefusedException("partial.refused.large", name, String.valueOf(MOST_BYTES / 1_000_000));
        }
        try {
            Format format = format(name, file);
            byte[] pdf = format == Format.PDF ? file : rendition(name, file);
            List<PdfPage> pages = PdfPages.of(pdf);
            if (pages.size() > MOST_PAGES) {
                throw new RefusedException("partial.refused.pages", name, String.valueOf(MOST_PAGES));
            }
            return new OpenedDocument(format, pdf, pages, proposals(pdf, pages, today));
        } catch (UnreadableException e) {
            throw new RefusedException("partial.refused." + e.reason(), name);
        }
    }

    private static Format format(String name, byte[] file) throws UnreadableException {
        return switch (FileFormat.of(new Source(name, file))) {
            case PDF -> Format.PDF;
            case DOCX -> Format.DOCX;
            default -> throw new RefusedException("partial.refused.UNKNOWN_FORMAT", name);
        };
    }

    private static byte[] rendition(String name, byte[] file) throws UnreadableException {
        try {
            return Rendition.of(new Source(name, file), List.of()).pdf();
        } catch (QuoteRemainsException e) {
            throw new IllegalStateException("Nothing was to be taken out", e);
        }
    }

    private static List<Proposal> proposals(byte[] pdf, List<PdfPage> pages, LocalDate today)
            throws UnreadableException {
        String text = pages.stream().map(PdfPage::text).collect(Collectors.joining("\n"));
        Map<String, Kind> found = new LinkedHashMap<>();
        for (Hit hit : PersonalData.find(text, today)) {
            if (found.size() < MOST_PROPOSALS) {
                found.putIfAbsent(hit.quote(), hit.kind());
            }
        }
        List<String> quotes = List.copyOf(found.keySet());
        List<List<Area>> places = PdfPages.places(
                pdf, quotes.stream().map(quote -> new Passage(quote, null)).toList());
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < quotes.size(); i++) {
            String quote = quotes.get(i);
            proposals.add(new Proposal(i, found.getOrDefault(quote, Kind.INTERNAL_MARK), quote, places.get(i)));
        }
        return proposals;
    }
}
