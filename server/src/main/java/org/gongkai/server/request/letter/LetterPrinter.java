package org.gongkai.server.request.letter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Prints letters (文书转 PDF): by LibreOffice where {@code gongkai.soffice} names it, which keeps pictures and drawn lines of
 * a template; else, and whenever that fails, by the program's own means.
 */
@Component
class LetterPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPrinter.class);

    private final String office;
    private final Duration limit;

    LetterPrinter(
            @Value("${gongkai.soffice:}") String office, @Value("${gongkai.soffice-timeout:60s}") Duration limit) {
        this.office = office.strip();
        this.limit = limit;
    }

    /** Whether LibreOffice prints. */
    boolean hasOffice() {
        return !office.isEmpty();
    }

    /**
     * The PDF of a Word document.
     *
     * @throws IOException if the document cannot be read
     */
    byte[] print(byte[] docx, String title) throws IOException {
        if (hasOffice()) {
            try {
                return byOffice(docx);
            } catch (IOException e) {
                LOG.warn("{} made no PDF of a letter; the program prints it itself", office, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.warn("Stopped while {} was printing; the program prints the letter itself", office);
            }
        }
        return LetterPdf.of(docx, title);
    }

    /** Each run has a profile of its own: LibreOffice lets nobody else in while it uses one. */
    private byte[] byOffice(byte[] docx) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gongkai-letter");
        try {
            Path letter = Files.write(folder.resolve("letter.docx"), docx);
            Process process = new ProcessBuilder(command(folder, letter))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(emptyInput(folder)))
                    .start();
            await(process);
            return Files.readAllBytes(folder.resolve("letter.pdf"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<String> command(Path folder, Path letter) {
        return List.of(
                office,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                letter.toString());
    }

    private static File emptyInput(Path folder) throws IOException {
        return Files.createFile(folder.resolve("nothing")).toFile();
    }

    private void await(Process process) throws IOException, InterruptedException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("No PDF after " + limit);
            }
            if (process.exitValue() != 0) {
                throw new IOException("Ended with status " + process.exitValue());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
