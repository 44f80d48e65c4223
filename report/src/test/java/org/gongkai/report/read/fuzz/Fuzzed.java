package org.gongkai.report.read.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.report.Messages;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.form.Forms;

/** What must hold for any file whatever: it is read, checked and put into words, or refused with a reason. */
final class Fuzzed {

    private static final Forms FORMS = Forms.builtIn();
    private static final ReportReader READER = new ReportReader(FORMS);
    private static final ReportChecker CHECKER = new ReportChecker(CheckSettings.house(), FORMS);
    private static final Messages MESSAGES = Messages.in(java.util.Locale.CHINESE);

    private Fuzzed() {}

    static void isReadOrRefused(byte[] file) {
        try {
            Reading reading = READER.read(new Source("fuzz", file));
            for (Finding finding : CHECKER.check(reading, null)) {
                assertThat(MESSAGES.text(finding.actual())).isNotNull();
                assertThat(MESSAGES.text(finding.advice())).isNotNull();
            }
            assertThat(new JsonWriter().write(reading.report())).isNotEmpty();
        } catch (UnreadableException refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    /** The bytes between a beginning that makes them a file of one format, and an end. */
    static byte[] within(String before, byte[] bytes, String after) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        file.writeBytes(bytes);
        file.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    /** A zip of parts, given as name and content in turn: fuzzing the zip itself would only break its checksums. */
    static byte[] zip(Object... namesAndParts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndParts.length; i += 2) {
                Object part = namesAndParts[i + 1];
                zip.putNextEntry(new ZipEntry((String) namesAndParts[i]));
                zip.write(part instanceof byte[] raw ? raw : ((String) part).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
