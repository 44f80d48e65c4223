package org.gongkai.server.publication.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.ledger.LedgerProof;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.intake.ImportJob.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The import of a catalogue that was kept elsewhere, the same on every database. */
abstract class ImportContract {

    private static final String HEADER = "索引号,名称,公开类别,成文日期,发布日期,正文\n";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportWork work;

    @Autowired
    private ImportRun run;

    @Autowired
    private ImportJobs jobs;

    @Autowired
    private ImportTables tables;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerProof proof;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void aTrialSaysWhatIsWrongInWhichRowAndTouchesNothing() throws IOException {
        ImportJob job = tried("""
                目录（2020年）,,,,,
                发布日期,标题,信息类别,成文日期,备用,有效性
                2020-01-08,一月低保公示,扶贫、教育、医疗、社会保障、促进就业,2020-01-07,x,有效
                2020-02-30,二月低保公示,20-11,2020-02-01,x,有效
                2020-03-08,,低保,2020/3/1,x,也许
                """);
        assertThat(job.state()).isEqualTo(State.CHECKED);
        assertThat(job.progress().read()).isEqualTo(3);
        assertThat(job.progress().good()).isEqualTo(1);
        assertThat(job.ignored()).isEqualTo("备用");
        assertThat(imports.errors(job, 0, 10))
                .extracting(error -> error.row() + " " + error.column() + " " + error.value() + " " + error.message())
                .containsExactly(
                        "4 发布日期 2020-02-30 import.error.day",
                        "5 名称  import.error.empty",
                        "5 公开类别 低保 import.error.category",
                        "5 有效性 也许 import.error.validity");
        assertThat(catalogue.list(office.unit, CatalogueFilter.until(2021), 0, 10))
                .isEmpty();
    }

    @Test
    void theGoodRowsAreEnteredAndCountInTheYearTheyWerePublishedIn() throws IOException {
        ImportJob job = imported(HEADER + "X-7,一月公示,20-11,2020-01-07,2020-01-08,全文如下。\n" + ",二月公示,20-11,,2019年2月3日,\n");
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.progress().imported()).isEqualTo(2);
        assertThat(catalogue.summary(office.unit, 2020).publishedInYear()).isEqualTo(1);
        assertThat(catalogue.summary(office.unit, 2020).publishedInAll()).isEqualTo(2);
        assertThat(catalogue.summary(office.unit, 2020).fullTextRate()).isEqualTo("50%");
        assertThat(numbers()).containsExactlyInAnyOrder("X-7", office.unit.indexPrefix() + "/2019-00001");
    }

    @Test
    void eachItemHasItsEntryInTheLedgerAndTheChainHolds() throws IOException {
        imported(HEADER + rows(2, 300));
        assertThat(ledger.entries(office.unit.code(), 0, 1000))
                .extracting(entry -> entry.act().act())
                .startsWith("import.received", "import.started", "item.entered")
                .hasSize(302);
        assertThat(proof.prove())
                .filteredOn(result -> result.chain().equals(office.unit.code()))
                .containsExactly(new LedgerProof.Result(office.unit.code(), 302, null));
    }

    @Test
    void theCounterGivesNoNumberThatARowBrings() throws IOException {
        String own = office.unit.indexPrefix() + "/2020-00003";
        imported(HEADER + ",甲,20-2,,2020-01-08,\n" + own + ",乙,20-2,,2020-01-09,\n,丙,20-2,,2020-01-09,\n");
        CatalogueItem later = catalogue.enter(clerk, office.section.id(), record("丁"), "", LocalDate.of(2020, 5, 1));
        String prefix = office.unit.indexPrefix() + "/2020-0000";
        assertThat(numbers()).containsExactlyInAnyOrder(prefix + 4, own, prefix + 5, prefix + 6);
        assertThat(later.indexNumber()).isEqualTo(prefix + 6);
    }

    @Test
    void doublesInTheFileAndInTheCatalogueAreErrors() throws IOException {
        imported(HEADER + "A-1,甲,20-2,,2020-01-08,\n,乙,20-2,,2020-01-09,\n");
        ImportJob job = tried(HEADER
                + "A-1,丙,20-2,,2020-01-08,\n"
                + ",乙,20-2,,2020-01-09,\n"
                + "B-1,丁,20-2,,2020-01-10,\n"
                + "B-1,戊,20-2,,2020-01-11,\n"
                + ",乙,20-2,,2020-02-09,\n");
        assertThat(imports.errors(job, 0, 10))
                .extracting(error -> error.row() + " " + error.message() + " " + error.cure())
                .containsExactly(
                        "2 import.error.double-catalogue ",
                        "3 import.error.double-catalogue ",
                        "5 import.error.double-file 4");
    }

    @Test
    void whatBecameADoubleSinceTheTrialIsLeftOutAndSaid() throws IOException {
        ImportJob job = tried(HEADER + "A-1,甲,20-2,,2020-01-08,\nA-2,乙,20-2,,2020-01-09,\n");
        imported(HEADER + "A-2,别处来的,20-2,,2020-01-09,\n");
        imports.start(clerk, job.id());
        work.work();
        ImportJob after = imports.job(clerk, job.id());
        assertThat(after.progress().imported()).isEqualTo(1);
        assertThat(after.progress().late()).isEqualTo(1);
        assertThat(imports.errors(after, 0, 10)).extracting(RowError::row).containsExactly(3);
    }

    @Test
    void anImportThatWasCutOffGoesOnWhereItWas() throws IOException {
        ImportJob job = tried(HEADER + rows(2, 600));
        imports.start(clerk, job.id());
        run.next(imports.job(clerk, job.id()), clerk);
        int done = imports.job(clerk, job.id()).progress().done();
        assertThat(done).isBetween(1, 599);
        imports.stop(clerk, job.id());
        work.work();
        assertThat(catalogue.count(office.unit, CatalogueFilter.in(2020))).isEqualTo(done);
        imports.start(clerk, job.id());
        work.work();
        assertThat(catalogue.count(office.unit, CatalogueFilter.in(2020))).isEqualTo(600);
        assertThat(numbers()).doesNotHaveDuplicates();
    }

    @Test
    void aBatchThatAnotherHasDoneIsNotDoneTwice() throws IOException {
        ImportJob job = tried(HEADER + rows(2, 10));
        imports.start(clerk, job.id());
        ImportJob seen = imports.job(clerk, job.id());
        run.next(seen, clerk);
        run.next(seen, clerk);
        assertThat(catalogue.count(office.unit, CatalogueFilter.in(2020))).isEqualTo(10);
    }

    @Test
    void aTrialThatWasCutOffIsReadToItsEnd() throws IOException {
        ImportJob job = received("目录.csv", (HEADER + rows(2, 2500)).getBytes(StandardCharsets.UTF_8));
        work.work();
        jdbc.sql("update import_job set state = 'READING', rows_read = 1000, rows_good = 1000 where id = :id")
                .param("id", job.id())
                .update();
        jdbc.sql("delete from import_row where job_id = :id and number > 1001")
                .param("id", job.id())
                .update();
        work.work();
        ImportJob after = imports.job(clerk, job.id());
        assertThat(after.state()).isEqualTo(State.CHECKED);
        assertThat(after.progress().good()).isEqualTo(2500);
    }

    @Test
    void theSameFileAgainIsTheSameImport() throws IOException {
        ImportJob job = imported(HEADER + "A-1,甲,20-2,,2020-01-08,\n");
        Imports.Received again = imports.receive(
                clerk,
                handed("改了名.csv", (HEADER + "A-1,甲,20-2,,2020-01-08,\n").getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
        assertThat(again.again()).isTrue();
        assertThat(again.job().id()).isEqualTo(job.id());
    }

    @Test
    void whatIsNotInTheCatalogueYetCanBeForgottenAndTriedAgain() throws IOException {
        ImportJob job = tried(HEADER + "A-1,甲,不知道,,2020-01-08,\n");
        imports.discard(clerk, job.id());
        assertThatThrownBy(() -> imports.job(clerk, job.id())).isInstanceOf(RefusedException.class);
        assertThat(tried(HEADER + "A-1,甲,不知道,,2020-01-08,\n").id()).isNotEqualTo(job.id());
        ImportJob entered = imported(HEADER + "A-2,乙,20-2,,2020-01-08,\n");
        assertThatThrownBy(() -> imports.discard(clerk, entered.id())).hasMessage("refused.import-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void aTableIsReadInWhateverEncodingItComes(String encoding) throws IOException {
        byte[] table = (HEADER + "A-1,双阳街道低保公示,20-2,,2020年1月8日,正文，含逗号\n").getBytes(Charset.forName(encoding));
        ImportJob job = received("目录.csv", table);
        work.work();
        imports.start(clerk, job.id());
        work.work();
        assertThat(catalogue.list(office.unit, CatalogueFilter.in(2020), 0, 10))
                .singleElement()
                .satisfies(item -> assertThat(item.record().title()).isEqualTo("双阳街道低保公示"));
    }

    @Test
    void aBrokenQuoteSpoilsItsOwnRowOnly() throws IOException {
        ImportJob job = tried(HEADER
                + "A-1,甲,20-2,,2020-01-08,\"第一行\n第二行，共“两”行\"\n"
                + "A-2,\"乙,20-2,,2020-01-08,\n"
                + "A-3,丙,20-2,,2020-01-08,\"甲说\"\"好\"\"\"\n"
                + "A-4,\"丁\"戊,20-2,,2020-01-08,\n"
                + "A-5,己,20-2,,2020-01-08,\n"
                + "A-6,庚,20-2,,2020-01-08,\"没有完\n"
                + "A-7,辛,20-2,,2020-01-08,完\n");
        assertThat(imports.errors(job, 0, 10))
                .extracting(error -> error.row() + " " + error.message())
                .containsExactly("4 import.error.quote", "6 import.error.quote", "8 import.error.quote");
        assertThat(job.progress().good()).isEqualTo(4);
    }

    @Test
    void aWorkbookIsReadWithItsDays() throws IOException {
        ImportJob job = received("目录.xlsx", workbook());
        work.work();
        assertThat(imports.errors(imports.job(clerk, job.id()), 0, 10)).isEmpty();
        imports.start(clerk, job.id());
        work.work();
        assertThat(catalogue.list(office.unit, CatalogueFilter.in(2020), 0, 10))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.publishedOn()).isEqualTo(LocalDate.of(2020, 1, 8));
                    assertThat(item.record().formedOn()).isEqualTo(LocalDate.of(2020, 1, 7));
                    assertThat(item.record().documentNumber()).isEqualTo("7");
                });
    }

    @Test
    void filesComeOutOfTheArchiveAndMakeAnItemReadable() throws IOException {
        String table = "名称,公开类别,发布日期,附件\n甲,20-2,2020-01-08,公示/名单.txt；说明.txt\n乙,20-2,2020-01-08,没有.txt\n";
        Imports.Handed archive = handed("附件.zip", zip("GBK", List.of("公示/名单.txt", "说明.txt", "../说明.txt/多余.txt")));
        ImportJob job = imports.receive(
                        clerk, handed("目录.csv", table.getBytes(StandardCharsets.UTF_8)), Optional.of(archive))
                .job();
        work.work();
        assertThat(imports.errors(job, 0, 10))
                .extracting(error -> error.row() + " " + error.message() + " " + error.cure())
                .containsExactly("3 import.error.file 没有.txt");
        imports.start(clerk, job.id());
        work.work();
        CatalogueItem item =
                catalogue.list(office.unit, CatalogueFilter.in(2020), 0, 10).get(0);
        assertThat(catalogue.files(item)).extracting(AttachedFile::name).containsExactly("名单.txt", "说明.txt");
        assertThat(item.machineReadable()).isTrue();
    }

    @Test
    void aFileThatIsNoTableSaysWhatToDo() throws IOException {
        assertProblem(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, "import.unreadable.xls");
        assertProblem("PK nothing of the kind".getBytes(StandardCharsets.UTF_8), "import.unreadable.type");
        assertProblem("名称,公开类别\n甲,20-2\n".getBytes(StandardCharsets.UTF_8), "import.unreadable.column");
        assertProblem("甲,乙\n丙,丁\n".getBytes(StandardCharsets.UTF_8), "import.unreadable.empty");
        assertProblem(HEADER.getBytes(StandardCharsets.UTF_8), "import.unreadable.empty");
        assertProblem("甲,乙\n".repeat(30).getBytes(StandardCharsets.UTF_8), "import.unreadable.header");
        assertThatThrownBy(() -> received("空.csv", new byte[0])).hasMessage("refused.file-empty");
    }

    @Test
    void whoIsNoClerkImportsNothingAndNobodySeesAnothersImports() throws IOException {
        ImportJob job = tried(HEADER + "A-1,甲,20-2,,2020-01-08,\n");
        Actor leader = office.as(Role.LEADER);
        assertThatThrownBy(() -> imports.start(leader, job.id())).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> imports.job(leader, job.id())).isInstanceOf(NotYoursException.class);
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> imports.job(stranger, job.id())).hasMessage("refused.gone");
        assertThat(imports.list(stranger, 10)).isEmpty();
    }

    @Test
    void anImportStopsWhenWhoStartedItIsNoLongerClerk() throws IOException {
        ImportJob job = tried(HEADER + "A-1,甲,20-2,,2020-01-08,\n");
        imports.start(clerk, job.id());
        jdbc.sql("update appointment set to_day = '2021-01-01' where account_id = :account")
                .param("account", clerk.account().id())
                .update();
        work.work();
        assertThat(jobs.find(office.unit, job.id()).orElseThrow().state()).isEqualTo(State.STOPPED);
        assertThat(catalogue.count(office.unit, CatalogueFilter.in(2020))).isZero();
    }

    @Test
    void theTemplateCanBeHandedInAndErrorsNeverReckonInASpreadsheet() throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        tables.template(template);
        ImportJob fromTemplate = received("模板.csv", template.toByteArray());
        work.work();
        assertThat(imports.job(clerk, fromTemplate.id()).progress().good()).isEqualTo(1);
        ImportJob job = tried(HEADER + "A-1,甲,=1+1,,2020-01-08,\n");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        tables.errors(job, Locale.SIMPLIFIED_CHINESE, errors);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("2,公开类别,'=1+1,没有这个公开类别");
    }

    private void assertProblem(byte[] file, String problem) throws IOException {
        ImportJob job = received("目录.csv", file);
        work.work();
        ImportJob after = imports.job(clerk, job.id());
        assertThat(after.state()).isEqualTo(State.UNREADABLE);
        assertThat(after.problem()).extracting(ImportJob.Problem::message).isEqualTo(problem);
    }

    private ImportJob imported(String table) throws IOException {
        ImportJob job = tried(table);
        imports.start(clerk, job.id());
        work.work();
        return imports.job(clerk, job.id());
    }

    private ImportJob tried(String table) throws IOException {
        ImportJob job = received("目录.csv", table.getBytes(StandardCharsets.UTF_8));
        work.work();
        return imports.job(clerk, job.id());
    }

    private ImportJob received(String name, byte[] content) throws IOException {
        return imports.receive(clerk, handed(name, content), Optional.empty()).job();
    }

    private Imports.Handed handed(String name, byte[] content) throws IOException {
        return imports.keep(clerk, name, new ByteArrayInputStream(content));
    }

    private static String rows(int first, int count) {
        StringBuilder rows = new StringBuilder();
        IntStream.range(first, first + count)
                .forEach(n -> rows.append(",第%d号公示,20-11,,2020-06-01,正文%d\n".formatted(n, n)));
        return rows.toString();
    }

    private List<String> numbers() {
        return catalogue.list(office.unit, CatalogueFilter.until(2021), 0, 1000).stream()
                .map(CatalogueItem::indexNumber)
                .toList();
    }

    private static CatalogueRecord record(String title) {
        return new CatalogueRecord(
                title, "", "20-2", "", "", null, LocalDate.of(2020, 5, 1), CatalogueRecord.Validity.IN_FORCE);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            Row header = workbook.createSheet().createRow(2);
            List<String> names = List.of("名称", "公开类别", "成文日期", "发布日期", "发文字号");
            for (int column = 0; column < names.size(); column++) {
                header.createCell(column).setCellValue(names.get(column));
            }
            Row row = workbook.getSheetAt(0).createRow(5);
            row.createCell(0).setCellValue("工作簿里的公示");
            row.createCell(1).setCellValue("20-2");
            row.createCell(2).setCellValue(LocalDate.of(2020, 1, 7));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue("2020/1/8");
            row.createCell(4).setCellValue(7);
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String encoding, List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName(encoding))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("内容：" + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
