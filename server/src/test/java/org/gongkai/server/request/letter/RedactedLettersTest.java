package org.gongkai.server.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gongkai.report.read.source.Source;
import org.gongkai.server.platform.redaction.Passage;
import org.gongkai.server.platform.redaction.Redacted;
import org.gongkai.server.platform.redaction.RedactedPdf;
import org.gongkai.server.platform.redaction.Redaction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The redaction engine over every letter that the program writes, more than thirty documents: what is marked is in no stream
 * of the result, PDFBox and pdftotext both say so, and the page as a picture shows all the rest as it was.
 */
class RedactedLettersTest {

    private static final int DARK = 64;
    private static final int CLEARLY = 128;

    static Stream<LetterKind> letters() {
        return TestLetter.KINDS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatIsMarkedIsGoneAndTheRestLooksAsItDid(LetterKind kind, @TempDir Path folder) throws Exception {
        Map<String, String> samples = TestLetter.samples(kind);
        byte[] docx = Filling.fill(TestLetter.builtIn(kind.id()), samples);
        byte[] pdf = LetterPdf.of(docx, kind.wording().title());
        RedactedPdf before = new RedactedPdf(pdf);
        List<String> secrets = Stream.of("登记编号", "申请内容", "申请人", "第三方")
                .map(samples::get)
                .filter(value -> value != null && before.text().contains(value.replaceAll("\\s", "")))
                .toList();
        assertThat(secrets).isNotEmpty();

        Redacted redacted = Redaction.of(
                new Source("letter.pdf", pdf),
                secrets.stream().map(secret -> new Passage(secret, null)).toList());

        assertThat(redacted.found()).allMatch(found -> found > 0);
        RedactedPdf after = new RedactedPdf(redacted.pdf());
        String read = pdftotext(redacted.pdf(), folder);
        for (String secret : secrets) {
            after.lacks(secret.replaceAll("\\s", ""));
            assertThat(read).doesNotContain(secret.replaceAll("\\s", ""));
        }
        assertThat(read).contains("政府信息公开");
        for (int page = 0; page < pages(pdf); page++) {
            assertOnlyBlackened(before.picture(page), after.picture(page));
        }
    }

    /**
     * Every pixel that is clearly another than it was lies on a black box or at its edge. What follows a box may stand a
     * fraction of a pixel beside where it stood, which its edges show in grey.
     */
    private static void assertOnlyBlackened(BufferedImage old, BufferedImage now) {
        assertThat(now.getWidth()).isEqualTo(old.getWidth());
        assertThat(now.getHeight()).isEqualTo(old.getHeight());
        for (int y = 1; y + 1 < now.getHeight(); y++) {
            for (int x = 1; x + 1 < now.getWidth(); x++) {
                if (Math.abs(grey(now.getRGB(x, y)) - grey(old.getRGB(x, y))) > CLEARLY) {
                    assertThat(blackNear(now, x, y)).as(x + "," + y).isTrue();
                }
            }
        }
    }

    private static int grey(int rgb) {
        return ((rgb & 0xff) + (rgb >> 8 & 0xff) + (rgb >> 16 & 0xff)) / 3;
    }

    private static boolean blackNear(BufferedImage picture, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int rgb = picture.getRGB(x + dx, y + dy);
                if ((rgb & 0xff) < DARK && (rgb >> 8 & 0xff) < DARK && (rgb >> 16 & 0xff) < DARK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String pdftotext(byte[] pdf, Path folder) throws Exception {
        Path file = Files.write(folder.resolve("redacted.pdf"), pdf);
        Path text = folder.resolve("redacted.txt");
        Process process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), text.toString()).start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(text, StandardCharsets.UTF_8).replaceAll("\\s", "");
    }
}
