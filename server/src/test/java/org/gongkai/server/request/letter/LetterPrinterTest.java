package org.gongkai.server.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who prints a letter. */
class LetterPrinterTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final byte[] letter;

    LetterPrinterTest() throws IOException {
        LetterKind kind = TestLetter.KINDS.get("receipt");
        letter = Filling.fill(TestLetter.builtIn("receipt"), TestLetter.samples(kind));
    }

    @Test
    void whereNoOfficeIsNamedTheProgramPrints() throws IOException {
        assertIsTheLetter(new LetterPrinter("", LIMIT).print(letter, "回执"), "Gongkai");
    }

    @Test
    void anOfficeThatIsNotThereFailsOrMakesNothingIsReplacedByTheProgram() throws IOException {
        String missing = folder.resolve("no-such-office").toString();

        assertIsTheLetter(new LetterPrinter(missing, LIMIT).print(letter, "回执"), "Gongkai");
        assertIsTheLetter(new LetterPrinter(script("exit 3"), LIMIT).print(letter, "回执"), "Gongkai");
        assertIsTheLetter(new LetterPrinter(script("exit 0"), LIMIT).print(letter, "回执"), "Gongkai");
    }

    @Test
    void anOfficeThatHangsIsStoppedWithAllThatItStarted() throws IOException {
        Path pid = folder.resolve("pid");
        String hanging = script("sleep 600 & echo $! > " + pid + "; wait");

        assertIsTheLetter(new LetterPrinter(hanging, Duration.ofSeconds(2)).print(letter, "回执"), "Gongkai");

        long started = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(started).ifPresent(process -> process.onExit().join());
        assertThat(ProcessHandle.of(started).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void libreOfficePrintsWhereItIsInstalled() throws IOException {
        assumeTrue(Files.isExecutable(OFFICE), "LibreOffice is not installed here");

        assertIsTheLetter(new LetterPrinter(OFFICE.toString(), LIMIT).print(letter, "回执"), "LibreOffice");
    }

    @Test
    void aTemplateThatAnotherWordProcessorSavedIsStillGood() throws Exception {
        assumeTrue(Files.isExecutable(OFFICE), "LibreOffice is not installed here");
        Path template = Files.write(folder.resolve("template.docx"), TestLetter.builtIn("receipt"));
        Path out = Files.createDirectories(folder.resolve("saved"));
        Process office = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "docx",
                        "--outdir",
                        out.toString(),
                        template.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor()).isZero();

        byte[] saved = Files.readAllBytes(out.resolve("template.docx"));
        LetterKind kind = TestLetter.KINDS.get("receipt");
        assertThat(TemplateCheck.of(TestLetter.KINDS, kind, saved)).isEmpty();
        byte[] filled = Filling.fill(saved, TestLetter.samples(kind));
        assertThat(TestLetter.text(filled)).isEqualTo(TestLetter.text(letter));
        assertIsTheLetter(LetterPdf.of(filled, "回执"), "Gongkai");
    }

    private void assertIsTheLetter(byte[] pdf, String producer) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getProducer()).contains(producer);
        }
        assertThat(TestLetter.withoutSpace(TestLetter.pdfText(pdf)))
                .isEqualTo(TestLetter.withoutSpace(TestLetter.text(letter)));
    }

    private String script(String commands) throws IOException {
        Path script = Files.createTempFile(
                folder,
                "office",
                ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(script, "#!/bin/sh\n" + commands + "\n").toString();
    }
}
