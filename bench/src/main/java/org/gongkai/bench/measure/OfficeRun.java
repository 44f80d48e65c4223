package org.gongkai.bench.measure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * LibreOffice converting the same documents, headless and in one batch, which is how people get at their text today.
 *
 * @param to format converted to
 * @param files documents in the batch
 * @param batch the whole batch
 * @param single a batch of one, which is mostly its start
 */
public record OfficeRun(String to, int files, ProcessRun batch, ProcessRun single) {

    /** Where LibreOffice is, empty where it is not installed. */
    public static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Converts documents, with settings of its own in {@code work} so that no open LibreOffice is in the way.
     *
     * @throws IllegalStateException if it does not convert all of them
     */
    public static OfficeRun of(Path program, List<Path> documents, String to, Path work)
            throws IOException, InterruptedException {
        List<Path> one = documents.subList(0, 1);
        convert(program, one, to, work); // makes the settings, which takes longer the first time
        ProcessRun single = convert(program, one, to, work);
        ProcessRun batch = convert(program, documents, to, work);
        return new OfficeRun(to, documents.size(), batch, single);
    }

    private static ProcessRun convert(Path program, List<Path> documents, String to, Path work)
            throws IOException, InterruptedException {
        Path output = Files.createTempDirectory(work, "office-" + to);
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-env:UserInstallation=" + work.resolve("office-settings").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                output.toString()));
        documents.forEach(document -> command.add(document.toString()));
        ProcessRun run = ProcessRun.of(command);
        try (Stream<Path> made = Files.list(output)) {
            long count = made.filter(file -> file.toString().endsWith("." + to)).count();
            if (count != documents.size()) {
                throw new IllegalStateException("LibreOffice made " + count + " of " + documents.size()
                        + " files (exit " + run.status() + "): " + String.join(" ", command.subList(0, 7)));
            }
        }
        return run;
    }

    /** Documents a second, start included. */
    public double rate() {
        return files / batch.seconds();
    }

    /** Documents a second once it is up: the others of the batch in the time beyond that of one. */
    public double rateAfterStart() {
        double beyond = batch.seconds() - single.seconds();
        return beyond > 0 ? (files - 1) / beyond : rate();
    }

    /** Milliseconds of processor time a document once it is up. */
    public double cpuMillisAfterStart() {
        return Math.max(0, batch.cpuSeconds() - single.cpuSeconds()) * 1000 / Math.max(1, files - 1);
    }
}
