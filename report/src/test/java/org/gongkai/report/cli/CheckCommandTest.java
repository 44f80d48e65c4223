package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CheckCommandTest {

    @TempDir
    Path folder;

    private Path copy(String sample, String name) throws IOException {
        return Files.copy(Path.of(sample), folder.resolve(name));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path noise(String name) throws IOException {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    @Nested
    class ExitStatuses {

        @Test
        void aCleanReportGivesZero() {
            Said said = Said.by("check", Said.CLEAN);

            assertThat(said.status()).isZero();
            assertThat(said.out()).contains("柳河镇", "2024年", "没有发现问题");
            assertThat(said.err()).isEmpty();
        }

        @Test
        void anErrorGivesOne() {
            assertThat(Said.by("check", Said.FAULTY).status()).isEqualTo(1);
        }

        @Test
        void aWarningGivesOneOnlyWhereAskedFor() {
            assertThat(Said.by("check", Said.CLEAN, "--last-year", Said.CLEAN).status())
                    .isZero();
            assertThat(Said.by("check", Said.CLEAN, "--last-year", Said.CLEAN, "--fail-on", "warning")
                            .status())
                    .isEqualTo(1);
        }

        @Test
        void aFileThatCannotBeReadGivesTwoAndStopsNoOther() throws IOException {
            Path empty = file("空.txt", "");

            Said said = Said.by("check", empty.toString(), Said.FAULTY);

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.out()).contains("文件是空的", "R1");
        }

        @Test
        void aFileThatIsNotThereIsNamedWithTheCure() {
            Said said = Said.by("check", folder.resolve("没有.docx").toString());

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.out()).contains("没有.docx", "找不到这个文件", "请检查路径");
        }

        @Test
        void anEmptyFolderGivesTwo() {
            Said said = Said.by("check", folder.toString());

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.out()).contains("文件是空的");
        }
    }

    @Nested
    class Folders {

        @Test
        void filesAreTakenByNameThroughAllFolders() throws IOException {
            copy(Said.FAULTY, "b.txt");
            Files.createDirectory(folder.resolve("a"));
            copy(Said.CLEAN, "a/z.md");
            copy(Said.BEFORE, "c.html");

            assertThat(Said.by("check", folder.toString(), "--format", "json").json())
                    .extracting(
                            file -> folder.relativize(Path.of(file.path("file").asString()))
                                    .toString())
                    .containsExactly("a/z.md", "b.txt", "c.html");
        }

        @Test
        void anUnknownTypeIsListedAsSkippedAndChangesNoExitStatus() throws IOException {
            copy(Said.CLEAN, "a.md");
            noise("b.bin");

            Said said = Said.by("check", folder.toString(), "--format", "json");

            assertThat(said.status()).isZero();
            assertThat(said.json().path(1).path("skipped").asString()).contains("文件类型");
            assertThat(said.json().path(1).size()).isEqualTo(2);
        }

        @Test
        void theSameFileNamedInTheCallIsUnreadable() throws IOException {
            Path noise = noise("b.bin");

            Said said = Said.by("check", noise.toString(), "--format", "json");

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.json().path(0).path("findings").path(0).path("rule").asString())
                    .isEqualTo("unreadable");
        }

        @Test
        void aTableWithSumsStandsUnderTheBlocks() throws IOException {
            copy(Said.FAULTY, "b.txt");
            copy(Said.CLEAN, "a.md");

            Said said = Said.by("check", folder.toString());

            assertThat(said.out()).contains("共 2 份：检查 2，未能读取 0，跳过 0；错误 6，警告 4，提示 0。");
            assertThat(said.out()).doesNotContain("没有发现问题");
        }

        @Test
        void aTableOfManyFilesEndsWhereItWouldOnlyScrollBy() throws IOException {
            for (int i = 0; i < 43; i++) {
                copy(Said.CLEAN, "r" + i + ".md");
            }

            Said said = Said.by("check", folder.toString());

            assertThat(said.out()).contains("另有 3 份未列出", "共 43 份：检查 43");
        }

        @Test
        void theFileThatResultsGoToIsNoInput() throws IOException {
            copy(Said.CLEAN, "a.md");
            Path result = folder.resolve("结果.json");
            String[] call = {"check", folder.toString(), "--format", "json", "--output", result.toString()};

            Said.by(call);
            Said again = Said.by(call);

            assertThat(again.status()).isZero();
            assertThat(again.out()).isEmpty();
            assertThat(Files.readString(result)).contains("柳河镇").doesNotContain("结果.json");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).hasSize(2);
            }
        }
    }

    @Nested
    class Zips {

        private Path zip(String name, Map<String, byte[]> members) throws IOException {
            Path zip = folder.resolve(name);
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    out.putNextEntry(new ZipEntry(member.getKey()));
                    out.write(member.getValue());
                    out.closeEntry();
                }
            }
            return zip;
        }

        @Test
        void membersAreCheckedUnderTheNameOfTheZip() throws IOException {
            Path zip = zip("报送.zip", Map.of("街道/青石.txt", Files.readAllBytes(Path.of(Said.FAULTY))));

            Said said = Said.by("check", zip.toString(), "--format", "json");

            assertThat(said.status()).isEqualTo(1);
            assertThat(said.json().path(0).path("file").asString()).endsWith("报送.zip!/街道/青石.txt");
        }

        @Test
        void aZipOfOneFileIsSummedUpLikeAFolder() throws IOException {
            Path zip = zip("one.zip", Map.of("a.md", Files.readAllBytes(Path.of(Said.CLEAN))));

            assertThat(Said.by("check", zip.toString()).out()).contains("共 1 份");
        }
    }

    @Nested
    class LastYears {

        @Test
        void figuresAreHeldAgainstTheReportOfTheYearBefore() {
            Said said = Said.by("check", Said.FAULTY, "--last-year", Said.BEFORE, "--format", "json");

            assertThat(said.json().path(0).path("findings"))
                    .extracting(finding -> finding.path("rule").asString())
                    .contains("Y1")
                    .doesNotContain("last-year-unclear");
        }

        @Test
        void theReportIsFoundInAFolderByUnitAndYear() throws IOException {
            copy(Said.BEFORE, "a.html");
            copy(Said.CLEAN, "b.md");

            Said said = Said.by("check", Said.FAULTY, "--last-year", folder.toString(), "--format", "json");

            assertThat(said.out()).contains("\"Y1\"").doesNotContain("last-year-unclear");
        }

        @Test
        void noneIsUnclear() throws IOException {
            copy(Said.CLEAN, "b.md");

            Said said = Said.by("check", Said.FAULTY, "--last-year", folder.toString(), "--format", "json");

            JsonNode unclear = unclear(said);
            assertThat(unclear.path("severity").asString()).isEqualTo("warning");
            assertThat(unclear.path("expected").asString()).contains("青石街道2023年度");
            assertThat(unclear.path("actual").asString()).contains("没有找到");
        }

        @Test
        void severalAreUnclearAndNamed() throws IOException {
            copy(Said.BEFORE, "a.html");
            copy(Said.BEFORE, "b.html");

            Said said = Said.by("check", Said.FAULTY, "--last-year", folder.toString(), "--format", "json");

            assertThat(unclear(said).path("actual").asString()).contains("2 份", "a.html", "b.html");
        }

        @Test
        void aSingleFileOfAnotherUnitIsUnclear() {
            assertThat(unclear(Said.by("check", Said.CLEAN, "--last-year", Said.BEFORE, "--format", "json"))
                            .path("actual")
                            .asString())
                    .contains("没有找到");
        }

        @Test
        void oneThatCannotBeReadIsToldAndGivesTwo() throws IOException {
            Path broken = file("上年.txt", "");

            Said said = Said.by("check", Said.CLEAN, "--last-year", broken.toString());

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err()).contains("上年.txt", "文件是空的");
        }

        private static JsonNode unclear(Said said) {
            for (JsonNode finding : said.json().path(0).path("findings")) {
                if (finding.path("rule").asString().equals("last-year-unclear")) {
                    return finding;
                }
            }
            throw new AssertionError("No finding last-year-unclear in " + said.out());
        }
    }

    @Nested
    class Terminals {

        @Test
        void coloursAreForTerminalsOnly() {
            assertThat(Said.by("check", Said.FAULTY).out()).doesNotContain("\u001b");
            assertThat(Said.onTerminal(Map.of(), "check", Said.FAULTY).out()).contains("\u001b[1;31m");
        }

        @Test
        void coloursAreLeftOutWhereNobodyWantsThem() {
            assertThat(Said.onTerminal(Map.of("NO_COLOR", "1"), "check", Said.FAULTY)
                            .out())
                    .doesNotContain("\u001b");
        }

        @Test
        void linesFitTheTerminal() {
            Said said = Said.onTerminal(Map.of("NO_COLOR", "1", "COLUMNS", "60"), "check", Said.FAULTY);

            assertThat(said.out().lines().filter(line -> line.startsWith("     ")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(60));
        }

        @Test
        void progressIsShownOverManyAndTakenAwayAgain() throws IOException {
            for (int i = 0; i < 5; i++) {
                copy(Said.CLEAN, "r" + i + ".md");
            }

            String err = Said.onTerminal(Map.of(), "check", folder.toString()).err();

            assertThat(err).contains("1/5").endsWith("\r\u001b[K");
        }

        @Test
        void noProgressIsShownElsewhere() throws IOException {
            copy(Said.CLEAN, "a.md");
            copy(Said.CLEAN, "b.md");

            assertThat(Said.by("check", folder.toString()).err()).isEmpty();
        }

        @Test
        void aFileNameCannotGiveOrdersToTheTerminal() throws IOException {
            Path evil = file("a\u001b[2Jb.txt", "");

            assertThat(Said.by("check", evil.toString()).out())
                    .doesNotContain("\u001b")
                    .contains("a\uFFFD[2Jb.txt");
        }
    }

    @Nested
    class Output {

        @Test
        void jsonHasWhatTheIssueAsksFor() {
            JsonNode file =
                    Said.by("check", Said.FAULTY, "--format", "json").json().path(0);

            assertThat(file.path("unit").asString()).isEqualTo("青石街道");
            assertThat(file.path("year").asInt()).isEqualTo(2024);
            assertThat(file.path("form").asString()).isEqualTo("cn-2021");
            assertThat(file.path("figures")
                            .path("requests.granted.total")
                            .path("value")
                            .asString())
                    .isEqualTo("5");
            assertThat(file.path("figures")
                            .path("requests.granted.total")
                            .path("at")
                            .asString())
                    .isEqualTo("line 109");
            assertThat(file.path("findings").path(0).propertyNames())
                    .contains("rule", "severity", "at", "quote", "expected", "actual", "law", "advice");
        }

        @Test
        void thePageShowsEveryFileAndFetchesNothing() throws IOException {
            Path empty = file("空.txt", "");

            Said said = Said.by("check", Said.FAULTY, empty.toString(), "--format", "html");

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.out())
                    .startsWith("<!")
                    .contains("青石街道", "空.txt", "文件是空的", "R1")
                    .doesNotContain("src=\"http", "<script");
        }

        @Test
        void anUnreadableFileHasNothingButItsFinding() throws IOException {
            JsonNode file = Said.by("check", file("x.txt", "").toString(), "--format", "json")
                    .json()
                    .path(0);

            assertThat(file.propertyNames()).containsExactly("file", "findings");
        }

        @Test
        void englishIsSpokenWhereTheSettingsSaySo() {
            Said said = Said.with(Map.of("LANG", "en_US.UTF-8"), "check", Said.FAULTY);

            assertThat(said.out()).contains("Errors", "expected:", "R1");
        }

        @Test
        void aFolderThatIsNotThereCannotTakeTheResults() {
            Said said = Said.by(
                    "check", Said.CLEAN, "--output", folder.resolve("无/结果.txt").toString());

            assertThat(said.status()).isEqualTo(2);
            assertThat(said.err()).contains("无法写入", "结果.txt", "请检查");
        }
    }
}
