package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ConvertCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ConvertCommand.Target.class)
    void whatIsWrittenReadsBackWithTheSameFigures(ConvertCommand.Target target) {
        Path written = folder.resolve("年报." + target);

        Said said = Said.by("convert", Said.FAULTY, "--to", target.toString(), "--output", written.toString());

        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isZero();
        assertThat(values(written)).isEqualTo(values(Path.of(Said.FAULTY)));
    }

    private static String values(Path file) {
        JsonNode report =
                Said.by("check", file.toString(), "--format", "json").json().path(0);
        StringBuilder values = new StringBuilder(report.path("unit") + " " + report.path("year"));
        report.path("figures").properties().forEach(figure -> values.append('\n')
                .append(figure.getKey())
                .append(' ')
                .append(figure.getValue().path("value")));
        return values.toString();
    }

    @Test
    void theOriginalIsNeverWrittenOver() throws IOException {
        Path original = Files.copy(Path.of(Said.CLEAN), folder.resolve("a.md"));

        Said said = Said.by("convert", original.toString(), "--to", "md", "--output", original.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("a.md", "换一个文件名");
        assertThat(original).hasSameBinaryContentAs(Path.of(Said.CLEAN));
    }

    @Test
    void aFileThatCannotBeReadLeavesNothingBehind() throws IOException {
        Path empty = Files.createFile(folder.resolve("空.txt"));

        Said said = Said.by(
                "convert",
                empty.toString(),
                "--to",
                "docx",
                "--output",
                folder.resolve("x.docx").toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("空.txt", "文件是空的");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(empty);
        }
    }

    @Test
    void theFormatMustBeOneOfThoseKnown() {
        Said said = Said.by("convert", Said.CLEAN, "--to", "odt", "--output", "x");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("「odt」", "docx", "xlsx");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Said said = Said.by(
                "convert",
                Said.CLEAN,
                "--to",
                "html",
                "--output",
                folder.resolve("无/x.html").toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("无法写入", "x.html");
    }
}
