package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Facts;
import org.gongkai.report.Frame;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.SourceDocument;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.gongkai.rules.form.Forms;
import org.jspecify.annotations.Nullable;

/** Reads an annual report out of a file of any supported format. Safe for use by several threads. */
public final class ReportReader {

    private final Forms known;
    private final List<FormLabels> forms;
    private final FlatWords words;

    /** A reader that knows these forms. */
    public ReportReader(Forms forms) {
        this.known = forms;
        this.forms = forms.all().stream().map(FormLabels::new).toList();
        this.words = new FlatWords(this.forms);
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableException if it is broken, protected, of an unknown kind, or no annual report
     */
    public Reading read(Source source) throws UnreadableException {
        FileFormat format = FileFormat.of(source);
        if (format == FileFormat.JSON) {
            return JsonReader.read(source, known);
        }
        return read(FormatReaders.of(format).read(source));
    }

    /**
     * Reads a document whose format has been dealt with.
     *
     * @throws UnreadableException if it holds no annual report
     */
    Reading read(SourceDocument document) throws UnreadableException {
        List<Item> items = FlatTables.fold(document, words);
        FormLabels form = formOf(items);
        TableReader tables = new TableReader(form);
        ChapterReader chapters = new ChapterReader(form.chapters());
        List<ProseLine> prose = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Row row) {
                tables.row(row.row());
            } else if (item instanceof Item.Prose line) {
                tables.title(line.text());
                if (!form.isCaption(line.text()) || form.chapters().headingOf(line.text()) != null) {
                    chapters.line(line.line(), line.text());
                }
                prose.add(line.line());
            }
        }
        chapters.settle();
        if (tables.cells().figures().asMap().isEmpty() && chapters.parts().size() < 2) {
            throw new UnreadableException(Reason.NOT_A_REPORT);
        }
        return new Reading(report(form, tables, chapters, prose), tables.tables(), prose);
    }

    private static AnnualReport report(
            FormLabels form, TableReader tables, ChapterReader chapters, List<ProseLine> prose) {
        IdentityHashMap<ProseLine, Integer> numbers = chapters.numbers();
        List<NarrowLine> lines = prose.stream()
                .filter(line -> !line.text().isBlank())
                .map(line -> new NarrowLine(line, numbers.getOrDefault(line, 0)))
                .toList();
        FrameReader frames = new FrameReader();
        List<ChapterReader.Part> parts = chapters.parts();
        Frame frame = frames.read(
                chapters.opening(),
                parts.isEmpty()
                        ? new ArrayList<>()
                        : parts.get(parts.size() - 1).lines());
        PeriodReader.Period period = PeriodReader.period(lines);
        Integer year = frames.year() != null
                ? frames.year()
                : period == null ? null : Integer.valueOf(period.to().value().year());
        Facts facts = new FactReader(lines, year).read(period);
        String signed = frame.signedBy() == null ? null : frame.signedBy().value();
        return new AnnualReport(
                unit(frames.titleUnit(), signed),
                signed,
                year,
                form.form(),
                tables.cells().figures(),
                tables.cells().places(),
                frame,
                chapters.chapters(),
                facts);
    }

    private static @Nullable String unit(@Nullable String titled, @Nullable String signed) {
        String name = titled != null ? titled : signed;
        return name == null ? null : UnitNames.shortName(name);
    }

    /** The form whose labels the file holds the most of; where it holds none, that of the year in its title. */
    private FormLabels formOf(List<Item> items) {
        Set<String> cores = new HashSet<>();
        List<ProseLine> prose = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Row row) {
                row.row().cells().forEach(cell -> cores.add(cell.text().core()));
            } else if (item instanceof Item.Prose line) {
                prose.add(line.line());
            }
        }
        FormLabels best = forms.get(forms.size() - 1);
        for (FormLabels form : forms) {
            best = form.share(cores) > best.share(cores) ? form : best;
        }
        TitleFinder.Title title = best.share(cores) > 0 ? null : TitleFinder.in(prose);
        return title == null ? best : formFor(title.year(), best);
    }

    private FormLabels formFor(int year, FormLabels otherwise) {
        return known.forYear(year)
                .flatMap(wanted -> forms.stream()
                        .filter(form -> form.form().equals(wanted))
                        .findFirst())
                .orElse(otherwise);
    }
}
