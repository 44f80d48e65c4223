package org.gongkai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.bench.corpus.Corpus;
import org.gongkai.bench.corpus.CorpusFormat;
import org.gongkai.bench.corpus.SeededReports;
import org.gongkai.bench.measure.FolderRun;
import org.gongkai.bench.measure.Machine;
import org.gongkai.bench.measure.OfficeRun;
import org.gongkai.bench.measure.ProcessRun;
import org.gongkai.bench.measure.ReadBack;
import org.gongkai.bench.measure.Round;
import org.gongkai.rules.form.Forms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes reports, reads and checks them, and writes down how long it took. Called by {@code bench/run}. */
@Command(name = "bench/run", sortOptions = false, mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    private static final int STARTS = 10;

    @Option(names = "--files", description = "reports in each format (default ${DEFAULT-VALUE})")
    private int files = 2000;

    @Option(names = "--rounds", description = "rounds that count (default ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--warm-up", description = "rounds before them (default ${DEFAULT-VALUE})")
    private int warmUp = 3;

    @Option(names = "--formats", split = ",", description = "some of ${COMPLETION-CANDIDATES} (default all)")
    private List<CorpusFormat> formats = List.of(CorpusFormat.values());

    @Option(
            names = "--office-files",
            description = "documents LibreOffice converts, 0 for none (default ${DEFAULT-VALUE})")
    private int officeFiles = 30;

    @Option(names = "--corpus", required = true, description = "folder the reports are made in, once")
    private Path folder = Path.of("");

    @Option(names = "--launcher", description = "launcher to measure too")
    private Optional<Path> launcher = Optional.empty();

    @Option(names = "--output", description = "page of results")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--said", description = "command to name on that page", defaultValue = "bench/run")
    private String said = "bench/run";

    private Bench() {}

    /** Where measuring starts. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ResultPage page = new ResultPage(said, Machine.line(), Machine.load());
        Corpus corpus = new Corpus(folder, files);
        FolderRun run = new FolderRun(Forms.builtIn());
        List<FormatResult> results = new ArrayList<>();
        for (CorpusFormat format : formats) {
            results.add(measured(format, corpus, run));
        }
        page.formats(results, run.workers());
        if (launcher.isPresent()) {
            page.commands(commands(launcher.get(), corpus));
        }
        results.stream()
                .filter(result -> result.format() == CorpusFormat.DOCX && officeFiles > 0)
                .findFirst()
                .ifPresent(docx -> office(page, corpus, docx));
        System.out.println(page);
        if (output.isPresent()) {
            Files.writeString(output.get(), page + Section.all(output.get()));
        }
        return CommandLine.ExitCode.OK;
    }

    private FormatResult measured(CorpusFormat format, Corpus corpus, FolderRun run)
            throws IOException, InterruptedException {
        SeededReports reports = new SeededReports(Forms.builtIn());
        tell("%s: making %d files", format, files);
        List<Path> paths = corpus.make(format, reports);
        ReadBack readBack = new ReadBack(reports);
        run.round(paths, readBack);
        tell("%s: %d read back equal, %d clean; %s", format, readBack.equal(), readBack.clean(), readBack.fault());
        List<Round> measured = new ArrayList<>();
        for (int i = 1; i < warmUp + rounds; i++) {
            Round round = run.round(paths, (number, reading, findings) -> {});
            tell("%s: %.0f a second, %.2f ms of CPU a file", format, round.rate(), round.cpuMillis());
            if (i >= warmUp) {
                measured.add(round);
            }
        }
        return new FormatResult(format, measured, readBack.equal(), readBack.clean());
    }

    private List<CommandResult> commands(Path program, Corpus corpus) throws IOException, InterruptedException {
        List<CommandResult> results = new ArrayList<>();
        for (CorpusFormat format : formats) {
            String first = corpus.path(format, 0).toString();
            List<ProcessRun> runs = runs(program, first, STARTS);
            String wanted = format == CorpusFormat.TXT ? "1.5 s" : "";
            results.add(new CommandResult("gongkai check report." + format.ending(), 1, runs, wanted));
        }
        for (CorpusFormat format : formats) {
            String all = corpus.folderOf(format).toString();
            String command = String.format(Locale.ROOT, "gongkai check FOLDER # %,d %s", files, format.ending());
            results.add(new CommandResult(command, files, runs(program, all, 1), ""));
        }
        return results;
    }

    private List<ProcessRun> runs(Path program, String path, int count) throws IOException, InterruptedException {
        List<ProcessRun> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ProcessRun run = ProcessRun.of(List.of(program.toString(), "check", path));
            tell("check %s: %.2f s, %.0f MB, exit %d", path, run.seconds(), run.residentMegabytes(), run.status());
            if (run.status() != 0) {
                throw new IllegalStateException(
                        "gongkai check " + path + " ended with " + run.status() + ", not with 0");
            }
            runs.add(run);
        }
        return runs;
    }

    private void office(ResultPage page, Corpus corpus, FormatResult docx) {
        Optional<Path> program = OfficeRun.program();
        if (program.isEmpty()) {
            page.missing("LibreOffice is not on this machine (no soffice on the PATH): nothing to set beside.");
            return;
        }
        List<Path> documents = corpus.paths(CorpusFormat.DOCX).subList(0, Math.min(officeFiles, files));
        List<OfficeRun> runs = new ArrayList<>();
        try {
            for (String to : List.of("html", "pdf")) {
                OfficeRun run = OfficeRun.of(program.get(), documents, to, folder);
                tell("LibreOffice to %s: %.2f a second, after start %.2f", to, run.rate(), run.rateAfterStart());
                runs.add(run);
            }
        } catch (IOException e) {
            page.missing("LibreOffice could not be run: " + e.getMessage());
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while LibreOffice was running", e);
        }
        page.office(runs, docx);
    }

    private static void tell(String pattern, Object... values) {
        System.err.println(String.format(Locale.ROOT, pattern, values));
    }
}
