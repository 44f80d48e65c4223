package org.gongkai.bench.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Folders of reports, one folder a format, the same reports in each.
 *
 * @param folder where they are
 * @param files how many in each format
 */
public record Corpus(Path folder, int files) {

    /** Writes the files of one format that are not there yet, and gives all of them in order. */
    public List<Path> make(CorpusFormat format, SeededReports reports) throws IOException {
        Files.createDirectories(folderOf(format));
        IntStream.range(0, files).parallel().forEach(number -> {
            Path path = path(format, number);
            if (!Files.exists(path)) {
                write(path, format.writer(number).write(reports.report(number)));
            }
        });
        return paths(format);
    }

    /** The folder of one format. */
    public Path folderOf(CorpusFormat format) {
        return folder.resolve(format.ending());
    }

    /** The files of one format in order. */
    public List<Path> paths(CorpusFormat format) {
        return IntStream.range(0, files)
                .mapToObj(number -> path(format, number))
                .toList();
    }

    /** The file of one report. */
    public Path path(CorpusFormat format, int number) {
        return folderOf(format).resolve(String.format(Locale.ROOT, "report-%04d.%s", number, format.ending()));
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }
}
