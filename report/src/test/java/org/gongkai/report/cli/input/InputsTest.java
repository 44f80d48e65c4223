package org.gongkai.report.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class InputsTest {

    @TempDir
    Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String name) throws IOException {
        return write(name, name.getBytes(StandardCharsets.UTF_8));
    }

    private List<Found> all(Path... paths) {
        List<Found> found = new ArrayList<>();
        try (Inputs inputs = new Inputs(List.of(paths), Set.of())) {
            inputs.forEachRemaining(found::add);
        }
        return found;
    }

    private List<String> names(List<Found> found) {
        return found.stream().map(one -> one.name().replace(folder + "/", "")).toList();
    }

    private static Reason reasonOf(Found found) {
        assertThat(found).isInstanceOf(Found.Candidate.class);
        try {
            byte[] bytes = ((Found.Candidate) found).content().load();
            throw new AssertionError(found.name() + " was loaded: " + bytes.length + " bytes");
        } catch (UnreadableException e) {
            return e.reason();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    class Folders {

        @Test
        void filesComeByNameThoseOfAFolderAtItsPlace() throws IOException {
            write("b/2.txt");
            write("b/1.txt");
            write("a.txt");
            write("c.txt");

            assertThat(names(all(folder))).containsExactly("a.txt", "b/1.txt", "b/2.txt", "c.txt");
        }

        @Test
        void aLinkToAFolderAboveEnds() throws IOException {
            write("a/1.txt");
            Files.createSymbolicLink(folder.resolve("a/up"), folder);

            List<Found> found = all(folder);

            assertThat(names(found)).containsExactly("a/1.txt", "a/up");
            assertThat(found.get(1)).isInstanceOf(Found.PassedOver.class);
        }

        @Test
        void aFolderReachedByManyLinksIsReadOnce() throws IOException {
            write("z/1.txt");
            for (int i = 0; i < 20; i++) {
                Files.createDirectories(folder.resolve("l" + i));
                Files.createSymbolicLink(folder.resolve("l" + i + "/x"), folder.resolve("z"));
                Files.createSymbolicLink(folder.resolve("l" + i + "/y"), folder.resolve("z"));
            }

            assertThat(all(folder).stream().filter(Found.Candidate.class::isInstance))
                    .hasSize(1);
        }

        @Test
        void hiddenFilesAndTheNotesOfOfficeProgramsArePassedOver() throws IOException {
            write(".DS_Store");
            write("~$报告.docx");
            write(".git/config");
            write("报告.docx");

            assertThat(all(folder).stream().filter(Found.Candidate.class::isInstance))
                    .extracting(Found::name)
                    .containsExactly(folder + "/报告.docx");
        }

        @Test
        void aBrokenLinkIsPassedOver() throws IOException {
            Files.createSymbolicLink(folder.resolve("a"), folder.resolve("没有"));

            assertThat(all(folder)).singleElement().isInstanceOf(Found.PassedOver.class);
        }

        @Test
        void anEmptyFolderIsToldOf() {
            assertThat(reasonOf(all(folder).get(0))).isEqualTo(Reason.EMPTY);
        }

        @Test
        void onlyFilesOfTheCallItselfAreNamed() throws IOException {
            Path file = write("a.txt");

            assertThat(((Found.Candidate) all(file).get(0)).named()).isTrue();
            assertThat(((Found.Candidate) all(folder).get(0)).named()).isFalse();
        }

        @Test
        void aFileBeyondTheLimitIsNotLoadedButItsHeadIs() throws IOException {
            Path large = write("large.bin");
            try (var channel = java.nio.channels.FileChannel.open(large, java.nio.file.StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}), Limits.FILE_BYTES);
            }

            Found.Candidate found = (Found.Candidate) all(large).get(0);

            assertThat(reasonOf(found)).isEqualTo(Reason.TOO_LARGE);
            assertThat(found.content().head()).hasSize(Limits.HEAD_BYTES);
        }
    }

    @Nested
    class Zips {

        private byte[] zip(Charset names, Map<String, byte[]> members) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
                for (Map.Entry<String, byte[]> member : members.entrySet()) {
                    out.putNextEntry(new ZipEntry(member.getKey()));
                    out.write(member.getValue());
                    out.closeEntry();
                }
            }
            return bytes.toByteArray();
        }

        private byte[] zip(String... names) throws IOException {
            Map<String, byte[]> members = new LinkedHashMap<>();
            for (String name : names) {
                members.put(name, name.getBytes(StandardCharsets.UTF_8));
            }
            return zip(StandardCharsets.UTF_8, members);
        }

        @Test
        void membersComeByName() throws IOException {
            Path zip = write("a.zip", zip("b.txt", "夹/a.txt", "a.txt"));

            assertThat(names(all(zip))).containsExactly("a.zip!/a.txt", "a.zip!/b.txt", "a.zip!/夹/a.txt");
        }

        @Test
        void namesInGbkAreRead() throws IOException {
            Path zip = write("a.zip", zip(Charset.forName("GBK"), Map.of("街道/年度报告.txt", new byte[] {1})));

            assertThat(names(all(zip))).containsExactly("a.zip!/街道/年度报告.txt");
        }

        @Test
        void aDocumentThatIsItselfAZipIsOneFile() throws IOException {
            Path docx = write("a.docx", zip("word/document.xml", "[Content_Types].xml"));
            Path odt = write("a.odt", zip("mimetype", "content.xml"));

            assertThat(names(all(docx, odt))).containsExactly("a.docx", "a.odt");
        }

        @Test
        void aZipInAZipIsOpenedButNoneWithinThat() throws IOException {
            byte[] third = zip("c.txt");
            byte[] second = zip(StandardCharsets.UTF_8, Map.of("third.zip", third));
            Map<String, byte[]> members = new LinkedHashMap<>();
            members.put("second.zip", second);
            members.put("z.txt", new byte[] {1});
            Path zip = write("first.zip", zip(StandardCharsets.UTF_8, members));

            List<Found> found = all(zip);

            assertThat(names(found)).containsExactly("first.zip!/second.zip!/third.zip", "first.zip!/z.txt");
            assertThat(found.get(0)).isInstanceOf(Found.PassedOver.class);
        }

        @Test
        void pathsThatClimbOutAreNamesOnly() throws IOException {
            Path zip = write("in/a.zip", zip("../../etc/x.txt", "/tmp/y.txt"));

            assertThat(all(zip)).hasSize(2);
            try (var left = Files.walk(folder)) {
                assertThat(left.filter(Files::isRegularFile)).containsExactly(zip);
            }
        }

        @Test
        void aMemberThatUnpacksOutOfProportionIsABomb() throws IOException {
            Path zip = write("a.zip", zip(StandardCharsets.UTF_8, Map.of("a.txt", new byte[32 << 20])));

            assertThat(reasonOf(all(zip).get(0))).isEqualTo(Reason.ZIP_BOMB);
        }

        @Test
        void moreMembersThanTheLimitAreABombThatIsNotOpened() throws IOException {
            Map<String, byte[]> members = new LinkedHashMap<>();
            for (int i = 0; i <= Limits.ZIP_MEMBERS; i++) {
                members.put("f" + i, new byte[0]);
            }
            Path zip = write("a.zip", zip(StandardCharsets.UTF_8, members));

            assertThat(all(zip)).hasSize(1);
            assertThat(reasonOf(all(zip).get(0))).isEqualTo(Reason.ZIP_BOMB);
        }

        @Test
        void aDirectoryThatLiesAboutItsLengthIsNotOpened() throws IOException {
            byte[] bytes = zip("a.txt", "b.txt", "c.txt");
            bytes[bytes.length - 14] = 1;
            bytes[bytes.length - 12] = 1;
            Path zip = write("a.zip", bytes);

            assertThat(names(all(zip))).containsExactly("a.zip");
        }

        @Test
        void aZipCutShortIsLeftToTheReaderToJudge() throws IOException {
            byte[] whole = zip("a.txt", "b.txt");
            Path zip = write("a.zip", java.util.Arrays.copyOf(whole, whole.length - 30));

            assertThat(names(all(zip))).containsExactly("a.zip");
        }

        @Test
        void anEmptyZipInAZipIsToldOfAndTheRestRead() throws IOException {
            Map<String, byte[]> members = new LinkedHashMap<>();
            members.put("a.zip", zip("夹/"));
            members.put("b.txt", new byte[] {1});
            Path zip = write("x.zip", zip(StandardCharsets.UTF_8, members));

            List<Found> found = all(zip);

            assertThat(reasonOf(found.get(0))).isEqualTo(Reason.EMPTY);
            assertThat(names(found)).containsExactly("x.zip!/a.zip", "x.zip!/b.txt");
        }

        @Test
        void macosLeftoversArePassedOver() throws IOException {
            Path zip = write("a.zip", zip("__MACOSX/._a.docx", "a.txt"));

            assertThat(all(zip).get(0)).isInstanceOf(Found.PassedOver.class);
        }

        @Test
        void theTotalGrowsWithTheMembersAsTheyCome() throws IOException {
            Path zip = write("a.zip", zip("a.txt", "b.txt"));
            try (Inputs inputs = new Inputs(List.of(zip), Set.of())) {
                assertThat(inputs.total()).isEqualTo(1);
                inputs.forEachRemaining(found -> assertThat(found.name()).isNotEmpty());
                assertThat(inputs.total()).isEqualTo(2);
                assertThat(inputs.isMany()).isTrue();
                assertThatThrownBy(inputs::next).isInstanceOf(java.util.NoSuchElementException.class);
            }
        }
    }
}
