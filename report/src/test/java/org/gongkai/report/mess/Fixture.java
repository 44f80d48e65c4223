package org.gongkai.report.mess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.report.read.source.Source;

/**
 * A report file and, beside it, what is expected of it.
 *
 * @param file the report
 */
record Fixture(Path file) {

    private static final Pattern NAME = Pattern.compile("\\d\\d-.*");
    private static final String EXPECTED = ".expected.yaml";

    /** Every fixture, by name: the numbered files that are no expectations. */
    static Stream<Fixture> all() {
        try (Stream<Path> files = Files.list(folder())) {
            List<Path> reports = files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
            return reports.stream().map(Fixture::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fixture named(String name) {
        return new Fixture(folder().resolve(name));
    }

    Source source() {
        try {
            return new Source(toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExpectedReport expected() {
        String name = toString();
        try {
            return ExpectedReport.parse(
                    Files.readString(file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + EXPECTED)));
        } catch (IOException e) {
            throw new UncheckedIOException("A fixture needs its expectation beside it: " + name, e);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(
                            RealMessTest.class.getResource("/org/gongkai/report/mess"), "folder of fixtures")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
