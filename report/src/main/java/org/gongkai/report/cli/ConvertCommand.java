package org.gongkai.report.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gongkai.report.Message;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.report.write.HtmlWriter;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.report.write.MarkdownWriter;
import org.gongkai.report.write.PdfWriter;
import org.gongkai.report.write.ReportWriter;
import org.gongkai.report.write.XlsxWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai convert}: a report from one format into another (转换). */
@Command(name = "convert", sortOptions = false)
final class ConvertCommand implements Callable<Integer> {

    private final Call call;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks for it
    private final HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "FORMAT", required = true, order = 1)
    private Target to = Target.json;

    @Option(names = "--output", paramLabel = "FILE", required = true, order = 2)
    private Path output = Path.of("");

    /** Formats by the names they have in a call. */
    enum Target {
        docx(DocxWriter::new),
        pdf(PdfWriter::new),
        html(HtmlWriter::new),
        json(JsonWriter::new),
        xlsx(XlsxWriter::new),
        md(MarkdownWriter::new);

        @SuppressWarnings("ImmutableEnumChecker") // it makes a new one each time
        private final Supplier<ReportWriter> writer;

        Target(Supplier<ReportWriter> writer) {
            this.writer = writer;
        }
    }

    ConvertCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (isSameFile()) {
            throw new CallException(Message.of("convert.same-file", file.toString()));
        }
        List<Outcome.Checked> read = new ReportFiles(call, call.forms()).read(List.of(file));
        if (read.isEmpty()) {
            return ExitStatus.UNUSABLE;
        }
        new OutputFile(output).write(to.writer.get().write(read.get(0).reading().report()));
        return ExitStatus.CLEAN;
    }

    /** What is read is not all that a file holds: to write over it would lose the rest. */
    private boolean isSameFile() {
        try {
            return Files.exists(output) && Files.isSameFile(file, output);
        } catch (IOException e) {
            return false;
        }
    }
}
