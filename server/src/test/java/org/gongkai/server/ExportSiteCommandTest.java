package org.gongkai.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.portal.export.ExportBusyException;
import org.gongkai.server.portal.export.SiteCheck;
import org.gongkai.server.portal.export.SiteExport;
import org.gongkai.server.portal.store.PublicPages;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Draft;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.TestLine;
import org.gongkai.server.publication.Upload;
import org.gongkai.server.publication.Uploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** {@code gongkai export-site}, as an operator runs it beside the program at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportSiteCommandTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    private Path data;

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext context;
    private TestOffice office;
    private Actor clerk;
    private CatalogueItem first;
    private CatalogueItem second;

    @BeforeAll
    void anOfficeAtWork(@TempDir Path place) {
        data = place;
        context = new Running(data, null).still();
        context.getBean(Offices.class).enter("350504998", "测试区人民政府", "测试区", "350504998", true);
        office = new TestOffice(context.getBean(Offices.class), context.getBean(Accounts.class));
        clerk = office.as(Role.CLERK);
    }

    @BeforeEach
    void twoItems() {
        first = entered("低保公示");
        second = entered("误发的名单");
    }

    @AfterAll
    void closeOffice() {
        context.close();
    }

    @Test
    void whatIsWrittenIsWhatTheProgramServesAndTheSecondTimeThereIsNothingToDo() throws IOException {
        assertThat(export().written()).isPositive();
        byte[] page = context.getBean(PublicPages.class)
                .fresh("/items/" + first.id())
                .orElseThrow()
                .plain();
        assertThat(site("items/" + first.id() + "/index.html")).hasBinaryContent(page);
        try (GZIPInputStream small =
                new GZIPInputStream(Files.newInputStream(site("items/" + first.id() + "/index.html.gz")))) {
            assertThat(small.readAllBytes()).isEqualTo(page);
        }
        for (String file : List.of(
                "en/items/" + first.id() + "/index.html", unit("items/feed.atom"), unit("items/page/1/index.html"))) {
            assertThat(site(file)).exists();
        }
        assertThat(said(0, "--check")).containsPattern("一致：目录中的 [0-9]+ 件信息都有页面");
        Map<Path, Object> before = times();
        assertThat(export()).isEqualTo(new SiteExport.Result(0, 0, false));
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void anExportOfWhatChangedIsTheSameAsAnExportOfAll() throws IOException {
        String leaked = "泄露的姓名";
        second = entered(leaked);
        export();
        context.getBean(Amendments.class).withdraw(clerk, second.id(), "内容有误");
        entered("第三件");
        SiteExport.Result result = export();
        assertThat(result.whole()).isFalse();
        assertThat(site("items/" + second.id() + "/index.html"))
                .content()
                .contains("内容有误")
                .doesNotContain(leaked);
        assertThat(folder.resolve("nginx/withdrawn/0.map"))
                .content()
                .contains("/items/" + second.id() + " 1;\n", "/en/items/" + second.id() + " 1;\n")
                .doesNotContain("/items/" + first.id() + " ");
        try (Stream<Path> files = Files.walk(site(""))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(html|atom|json|csv|jsonl|xml)")))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(leaked));
        }
        assertIsTheSame();
    }

    @Test
    void theFilesOfAnItemGoOutWithItAndAreGoneWithIt() throws IOException {
        CatalogueItem item = publishedWith("附件$.txt", "附件正文");
        export();
        Path file = site("items/" + item.id() + "/files/1");
        assertThat(file).hasContent("附件正文");
        assertThat(folder.resolve("nginx/names/0.map"))
                .content()
                .contains(
                        "/items/" + item.id() + "/files/1 \"attachment; filename*=UTF-8''%E9%99%84%E4%BB%B6%24.txt\";");
        context.getBean(Amendments.class).withdraw(clerk, item.id(), "有误");
        export();
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("nginx/withdrawn/0.map")).content().contains("/items/" + item.id() + "/files/1 1;");
        assertIsTheSame();
    }

    @Test
    void aFileThatWasTamperedWithIsFoundAndMended() throws IOException {
        export();
        Files.writeString(site("items/" + first.id() + "/index.html"), "别的");
        Files.delete(site("en/items/" + second.id() + "/index.html.gz"));
        Files.writeString(site("left.html"), "多余");
        assertThat(said(1, "--check"))
                .contains(
                        "不同 items/" + first.id() + "/index.html",
                        "缺少 en/items/" + second.id() + "/index.html.gz",
                        "多余 left.html",
                        "不一致：3 个文件不对");
        Files.delete(folder.resolve("state"));
        assertThat(export()).isEqualTo(new SiteExport.Result(2, 1, true));
        assertIsTheSame();
    }

    @Test
    void anExportThatBrokeOffIsDoneAgain() throws IOException {
        export();
        String state = Files.readString(folder.resolve("state"));
        entered("第三件");
        export();
        Files.writeString(folder.resolve("state"), state);
        Files.delete(site(unit("items/index.html")));
        assertThat(export()).isEqualTo(new SiteExport.Result(1, 0, false));
        assertIsTheSame();
    }

    @Test
    void onlyOneExportIsAtWorkInAFolder() throws IOException {
        export();
        try (FileChannel other = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(this::export).isInstanceOf(ExportBusyException.class);
        }
    }

    private CatalogueItem entered(String title) {
        return context.getBean(Catalogue.class).enter(clerk, office.section.id(), TestLine.record(title), "正文", DAY);
    }

    private CatalogueItem publishedWith(String name, String content) throws IOException {
        PublicationLine line = context.getBean(PublicationLine.class);
        TestLine people = new TestLine(office, line, context.getBean(Catalogue.class));
        Upload upload = context.getBean(Uploads.class)
                .receive(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        Draft draft = new Draft("低保名单", "见附件。", "20-11", DAY, null, Attribute.PUBLIC, null);
        Material material = line.submit(office.as(Role.LIAISON), office.section, draft, List.of(upload));
        people.approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        return people.published(material);
    }

    private void assertIsTheSame() {
        assertThat(context.getBean(SiteCheck.class).check(folder).differences()).isEmpty();
    }

    private SiteExport.Result export() {
        return context.getBean(SiteExport.class).export(folder, "");
    }

    private Path site(String file) {
        return folder.resolve("www").resolve(file);
    }

    private String unit(String file) {
        return "units/" + office.unit.code() + "/" + file;
    }

    private Map<Path, Object> times() throws IOException {
        Map<Path, Object> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith("lock"))
                    .toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private String said(int status, String... options) {
        ResourceBundle words = ResourceBundle.getBundle("org.gongkai.server.commands", Locale.ROOT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = new CommandLine(new ExportSiteCommand(words)).setResourceBundle(words);
            String[] arguments = Stream.concat(
                            Stream.of(folder.toString(), "--data", data.toString()), Stream.of(options))
                    .toArray(String[]::new);
            assertThat(command.execute(arguments)).isEqualTo(status);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
