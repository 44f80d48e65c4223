package org.gongkai.server.rollup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Place;
import org.gongkai.report.read.Excerpt;
import org.gongkai.report.read.JsonReader;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.server.platform.files.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads the units' files and keeps them as they came (报告文件), so that a finding can be held against the page it names. */
@Component
class ReportFiles {

    private final FileStore store;
    private final ReceivedReportTable table;
    private final SingletonSupplier<Forms> forms = SingletonSupplier.of(Forms::builtIn);
    private final SingletonSupplier<ReportReader> reader = SingletonSupplier.of(() -> new ReportReader(forms.obtain()));

    ReportFiles(FileStore store, ReceivedReportTable table) {
        this.store = store;
        this.table = table;
    }

    Forms forms() {
        return forms.obtain();
    }

    /**
     * Reads a file and keeps it.
     *
     * @throws UnreadableException if it holds no report; then it is not kept
     */
    Taken take(Source source) throws UnreadableException {
        Reading reading = reader.obtain().read(source);
        try {
            String file = store.keep(new ByteArrayInputStream(source.bytes())).digest();
            return new Taken(source.name(), file, reading);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + source.name() + " cannot be kept", e);
        }
    }

    /** The file of a received report. */
    byte[] bytes(ReceivedReport report) {
        try {
            return Files.readAllBytes(store.path(report.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file of received report " + report.id() + " cannot be opened", e);
        }
    }

    /** A received report as its file says it, with all that is odd about its tables, and what persons read off its pages. */
    Reading reread(ReceivedReport report) {
        return clarified(report, known(report.name(), () -> reader.obtain().read(source(report))));
    }

    /** What stands in the file around a place. */
    Excerpt excerpt(ReceivedReport report, Place at) {
        return known(report.name(), () -> Excerpt.around(source(report), at));
    }

    /** A received report as it was read when it came in, and what persons read off its pages. */
    Reading kept(ReceivedReport report) {
        return clarified(report, unclarified(report));
    }

    /** The accepted reports of a year, each as {@link #kept(ReceivedReport)} gives it, with one question to the database. */
    Function<ReceivedReport, Reading> accepted(RollupYear rollup) {
        Map<Long, String> contents = table.accepted(rollup);
        return report -> clarified(report, kept(Objects.requireNonNull(contents.get(report.id()))));
    }

    /** A received report as it was read when it came in. */
    Reading unclarified(ReceivedReport report) {
        return kept(table.content(report.id()));
    }

    private Source source(ReceivedReport report) {
        return new Source(report.name(), bytes(report));
    }

    private static Reading clarified(ReceivedReport received, Reading reading) {
        AnnualReport said = reading.report();
        Figures figures = said.figures();
        for (Map.Entry<CellId, Clarification> one : received.clarified().entrySet()) {
            figures = figures.with(one.getKey(), one.getValue().figure());
        }
        AnnualReport clear = new AnnualReport(
                said.unit(),
                said.unitFull(),
                said.year(),
                said.form(),
                figures,
                said.places(),
                said.frame(),
                said.chapters(),
                said.facts());
        return new Reading(clear, reading.tables(), reading.prose());
    }

    /** A report as we keep it. */
    Reading kept(String json) {
        return known("json", () -> JsonReader.read(new Source("json", json.getBytes(StandardCharsets.UTF_8)), forms()));
    }

    private interface Reads<T> {
        T read() throws UnreadableException;
    }

    private static <T> T known(String name, Reads<T> reads) {
        try {
            return reads.read();
        } catch (UnreadableException e) {
            throw new IllegalStateException("The report " + name + ", read before, cannot be read", e);
        }
    }
}
