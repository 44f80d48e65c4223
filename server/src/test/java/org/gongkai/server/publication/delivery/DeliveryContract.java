package org.gongkai.server.publication.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Draft;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.Review;
import org.gongkai.server.publication.Upload;
import org.gongkai.server.publication.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Deliveries to archives and library, the same on every database. */
abstract class DeliveryContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 1);

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DeliveryBag bag;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private PublicationLine line;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileStore store;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @TempDir
    private Path folder;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void whatIsPublicIsOwedToEachRecipientUntilItIsDelivered() {
        enter("城乡低保金发放情况", "2020-12-30");
        enter("值班电话", "2021-01-05");
        enter("办公时间", "2021-01-06");
        Delivery made = january();
        assertThat(made.items()).isEqualTo(2);
        assertThat(deliveries.items(made))
                .extracting(DeliveredItem::position, DeliveredItem::title)
                .containsExactly(tuple(1, "值班电话"), tuple(2, "办公时间"));
        assertThat(owed(Recipient.ARCHIVES)).containsExactly("城乡低保金发放情况");
        assertThat(owed(Recipient.LIBRARY)).containsExactly("办公时间", "值班电话", "城乡低保金发放情况");
    }

    @Test
    void whatIsCorrectedIsOwedAgainAndWhatIsWithdrawnIsNot() {
        CatalogueItem corrected = enter("值班电话", "2021-01-05");
        CatalogueItem withdrawn = enter("办公时间", "2021-01-06");
        enter("办公地址", "2021-01-07");
        january();
        assertThat(owed(Recipient.ARCHIVES)).isEmpty();
        correct(corrected, "值班电话（更正）", 1);
        amendments.withdraw(clerk, withdrawn.id(), "内容过期");
        assertThat(owed(Recipient.ARCHIVES)).containsExactly("值班电话（更正）");
        assertThat(owed(Recipient.LIBRARY)).containsExactly("办公地址", "值班电话（更正）");
        Delivery second = january();
        assertThat(deliveries.items(second)).singleElement().satisfies(item -> assertThat(item.version())
                .isEqualTo(2));
        assertThat(owed(Recipient.ARCHIVES)).isEmpty();
        correct(corrected, "值班电话（再更正）", 2);
        assertThat(owed(Recipient.ARCHIVES)).containsExactly("值班电话（再更正）");
        amendments.withdraw(clerk, corrected.id(), "内容过期");
        assertThat(owed(Recipient.ARCHIVES)).isEmpty();
    }

    @Test
    void aListThatIsClosedStaysAsItWas() {
        CatalogueItem item = enter("值班电话", "2021-01-05");
        Delivery made = january();
        correct(item, "值班电话（更正）", 1);
        assertThat(deliveries.items(made)).singleElement().satisfies(delivered -> {
            assertThat(delivered.title()).isEqualTo("值班电话");
            assertThat(delivered.version()).isEqualTo(1);
        });
    }

    @Test
    void whatIsWithdrawnAfterTheListIsClosedIsPointedOut() {
        CatalogueItem item = enter("值班电话", "2021-01-05");
        enter("办公时间", "2021-01-06");
        Delivery made = january();
        assertThat(deliveries.withdrawnSince(made)).isEmpty();
        amendments.withdraw(clerk, item.id(), "含个人信息");
        assertThat(deliveries.withdrawnSince(made)).containsExactly(item.id());
        assertThat(deliveries.items(made)).hasSize(2);
    }

    @Test
    void theHandingOverIsRecordedOnceAndEndsTheMatter() {
        enter("值班电话", "2021-01-05");
        Delivery made = january();
        Delivery.HandOver handOver = new Delivery.HandOver(TODAY, "王某", "档收〔2021〕3号");
        deliveries.handOver(clerk, made.id(), handOver);
        Delivery after = deliveries.own(clerk, made.id());
        assertThat(after.state()).isEqualTo(Delivery.State.HANDED_OVER);
        assertThat(after.handOver()).isEqualTo(handOver);
        assertThatThrownBy(() -> deliveries.handOver(clerk, made.id(), handOver))
                .hasMessage("delivery.refused.changed");
        assertThatThrownBy(() -> deliveries.cancel(clerk, made.id(), "弄错了")).hasMessage("delivery.refused.changed");
        assertThat(owed(Recipient.ARCHIVES)).isEmpty();
        assertThat(ledger.about(office.unit.code(), made.subject()))
                .extracting(entry -> entry.act().act())
                .containsExactly("delivery.made", "delivery.handed-over");
    }

    @Test
    void aHandingOverNamesItsDayPersonAndReceipt() {
        enter("值班电话", "2021-01-05");
        long id = january().id();
        assertThatThrownBy(() -> deliveries.handOver(clerk, id, new Delivery.HandOver(TODAY, " ", "3号")))
                .hasMessage("delivery.refused.received-by");
        assertThatThrownBy(() -> deliveries.handOver(clerk, id, new Delivery.HandOver(TODAY, "王某", "")))
                .hasMessage("delivery.refused.receipt");
        for (LocalDate wrong : List.of(TODAY.plusDays(1), TODAY.minusDays(1))) {
            assertThatThrownBy(() -> deliveries.handOver(clerk, id, new Delivery.HandOver(wrong, "王某", "3号")))
                    .hasMessage("delivery.refused.day");
        }
    }

    @Test
    void aCancelledDeliveryGivesItsItemsBack() {
        enter("值班电话", "2021-01-05");
        Delivery made = january();
        assertThatThrownBy(() -> deliveries.cancel(clerk, made.id(), " ")).hasMessage("refused.reason");
        deliveries.cancel(clerk, made.id(), "接收单位写错了");
        assertThat(deliveries.own(clerk, made.id()).state()).isEqualTo(Delivery.State.CANCELLED);
        assertThat(owed(Recipient.ARCHIVES)).containsExactly("值班电话");
        assertThat(january().items()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(this::january).hasMessage("delivery.refused.empty");
        assertThat(deliveries.list(clerk, 0, 10)).isEmpty();
        assertThatThrownBy(() -> deliveries.make(
                        clerk, new Deliveries.Order(Recipient.LIBRARY, "图书馆", TODAY, TODAY.minusDays(1))))
                .hasMessage("delivery.refused.period");
        assertThatThrownBy(() -> deliveries.make(clerk, new Deliveries.Order(Recipient.LIBRARY, " ", TODAY, TODAY)))
                .hasMessage("delivery.refused.name");
    }

    @Test
    void onlyTheClerkDeliversAndNobodySeesAnotherUnits() {
        enter("值班电话", "2021-01-05");
        Delivery made = january();
        Actor liaison = office.as(Role.LIAISON);
        assertThatThrownBy(() -> deliveries.make(liaison, order())).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> deliveries.cancel(liaison, made.id(), "弄错了")).isInstanceOf(NotYoursException.class);
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> deliveries.own(stranger, made.id())).isInstanceOf(RefusedException.class);
        assertThat(deliveries.countUndelivered(stranger, Recipient.LIBRARY)).isZero();
    }

    @Test
    void ofTwoWhoDeliverTheSameAtOnceOneSucceeds() throws InterruptedException {
        enter("值班电话", "2021-01-05");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Delivery>> tries = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> tries.add(pool.submit(this::january)));
        int made = 0;
        for (Future<Delivery> one : tries) {
            try {
                one.get();
                made++;
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(RefusedException.class);
            }
        }
        pool.shutdown();
        assertThat(made).isEqualTo(1);
        assertThat(deliveries.count(clerk)).isEqualTo(1);
    }

    @Test
    void thePackageIsABagWithRecordTextsAndFiles() throws Exception {
        CatalogueItem withFile = published("名单: 第1批/共%2批.txt");
        correct(withFile, "城乡低保金发放情况（更正）", 1);
        enter("值班电话", "2021-01-05");
        Delivery made = january();
        Path root = unpacked(made);
        Bag read = new BagReader().read(root);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(read, false);
        }
        assertThat(read.getMetadata().get("Source-Organization")).containsExactly(office.unit.name());
        assertThat(read.getMetadata().get("Payload-Oxum").get(0))
                .endsWith("." + files(root.resolve("data")).size());
        Path item = root.resolve("data/00002-" + withFile.indexNumber().replace('/', '_'));
        assertThat(item.resolve("version-1.txt")).hasContent("本月发放城乡低保金。");
        assertThat(item.resolve("version-2.txt")).hasContent("更正后的正文");
        assertThat(item.resolve("files/01-名单_ 第1批_共_2批.txt")).hasContent("共12户。");
        assertThat(item.resolve("record.json"))
                .content()
                .contains("\"index_number\" : \"" + withFile.indexNumber() + "\"", "\"formed_on\" : \"2021-01-08\"");
    }

    @Test
    void whatIsGoneFromTheStoreIsToldInTheRecordAndTheBagIsWholeAllTheSame() throws Exception {
        CatalogueItem item = published("家庭地址" + office.unit.code() + ".txt");
        Delivery made = january();
        amendments.withdraw(clerk, item.id(), "含个人信息");
        Files.delete(store.path(catalogue.files(item).get(0).digest()));
        Path root = unpacked(made);
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(root), false);
        }
        assertThat(root.resolve("data/00001-" + item.indexNumber().replace('/', '_') + "/record.json"))
                .content()
                .contains("\"path\" : null", "\"withdrawn_reason\" : \"含个人信息\"");
    }

    @Test
    void theListIsPrintedForBothSidesToSign() throws IOException {
        for (int i = 1; i <= 60; i++) {
            enter("第" + i + "号公告", "2021-01-05");
        }
        DeliveryList list = list(january());
        try (PDDocument pdf = Loader.loadPDF(DeliveryListPdf.of(list))) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 5);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("政府信息移送清单", "青石区档案馆", office.unit.name(), "共 60 件", "第1号公告", "第60号公告", "接收人（签字）");
        }
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(DeliveryListDocx.of(list)))) {
            XWPFTable items = docx.getTables().get(1);
            assertThat(items.getNumberOfRows()).isEqualTo(61);
            assertThat(items.getRow(60).getCell(2).getText()).isEqualTo("第60号公告");
            assertThat(docx.getTables().get(2).getText()).contains("移送单位（盖章）", "回执号");
        }
    }

    private DeliveryList list(Delivery made) {
        return DeliveryList.of(made, bag.name(made), office.unit, deliveries.items(made), ZoneId.of("Asia/Shanghai"));
    }

    private Delivery january() {
        return deliveries.make(clerk, order());
    }

    private static Deliveries.Order order() {
        return new Deliveries.Order(Recipient.ARCHIVES, "青石区档案馆", JANUARY, TODAY);
    }

    /** The titles of what a recipient has not got; that they are as many as are counted is checked in passing. */
    private List<String> owed(Recipient recipient) {
        List<DeliveredItem> items = deliveries.undelivered(clerk, recipient, 0, 100);
        assertThat(deliveries.countUndelivered(clerk, recipient)).isEqualTo(items.size());
        return items.stream().map(DeliveredItem::title).toList();
    }

    private CatalogueItem enter(String title, String day) {
        return catalogue.enter(clerk, office.section.id(), record(title), title + "正文。", LocalDate.parse(day));
    }

    private void correct(CatalogueItem item, String title, int seen) {
        amendments.correct(clerk, item.id(), new Amendments.Correction("更正", record(title), "更正后的正文"), seen);
    }

    private static CatalogueRecord record(String title) {
        return new CatalogueRecord(
                title, "", "20-11", "公告", "", null, LocalDate.of(2021, 1, 8), CatalogueRecord.Validity.IN_FORCE);
    }

    /** An item that has gone along the line, with a file. */
    private CatalogueItem published(String fileName) throws IOException {
        String content = "共12户。" + (fileName.startsWith("家庭") ? office.unit.code() : "");
        Upload upload = uploads.receive("list.txt", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        Upload named = new Upload(fileName, upload.kept(), upload.mediaType(), upload.text());
        Draft draft =
                new Draft("城乡低保金发放情况", "本月发放城乡低保金。", "20-11", LocalDate.of(2021, 1, 8), null, Attribute.PUBLIC, null);
        Material material = line.submit(office.as(Role.LIAISON), office.section, draft, List.of(named));
        PublicationLine.Decision approved =
                new PublicationLine.Decision(Review.Verdict.APPROVED, Attribute.PUBLIC, "", "");
        int seen = material.version();
        for (Role reviewer : List.of(Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER)) {
            line.review(office.as(reviewer), material.id(), approved, seen++);
        }
        return catalogue.publish(clerk, material.id(), record("城乡低保金发放情况"), seen);
    }

    private Path unpacked(Delivery delivery) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bag.write(delivery, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return folder.resolve(bag.name(delivery));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
