package org.gongkai.server.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.TestOffice;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.search.Findable.Label;
import org.gongkai.server.platform.search.LuceneEngine;
import org.gongkai.server.platform.search.Reading;
import org.gongkai.server.platform.search.Search;
import org.gongkai.server.platform.search.SearchEngine;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.portal.Change;
import org.gongkai.server.portal.Following;
import org.gongkai.server.portal.Journal;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Draft;
import org.gongkai.server.publication.Material;
import org.gongkai.server.publication.PublicationLine;
import org.gongkai.server.publication.TestLine;
import org.gongkai.server.publication.Uploads;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How search follows the catalogue and what it answers, the same on every database. */
abstract class PortalSearchContract {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final Reading READING = new Reading();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private PublicationLine line;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Following following;

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Journal journal;

    @Autowired
    private Entries entries;

    @Autowired
    private Rebuilds rebuilds;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void whatIsPublishedIsFoundByTitleNumberAndText() throws Exception {
        CatalogueItem item = entered("木兰溪清淤公示", "本次清淤由琥珀公司承担。");
        following.catchUp();
        for (String typed : List.of("木兰溪", "琥珀公司", item.indexNumber(), "清淤  木兰溪", "“木兰溪清淤”")) {
            assertThat(search(typed)).as(typed).contains("/items/" + item.id() + "\"");
        }
        assertThat(search("琥珀公司")).contains("<mark>琥珀</mark>");
        assertThat(get("/en/search?q=" + encoded("木兰溪")).body())
                .contains("lang=\"en\"", "/en/items/" + item.id(), "1 found");
    }

    @Test
    void thePageHasOneBoxAndLeadsToItselfInTheOtherLanguage() throws Exception {
        String page = search("木兰溪");
        assertThat(page).contains("href=\"/en/search?q=" + encoded("木兰溪") + "\"");
        assertThat(page.split("name=\"q\"", -1)).hasSize(2);
    }

    @Test
    void aWordInAnAttachmentFindsItsItem() throws Exception {
        byte[] roster = "序号 户主 欧阳碧玺 保障人口 三人".getBytes(StandardCharsets.UTF_8);
        Draft draft = new Draft("低保名单", "名单见附件。", "20-11", DAY, null, Attribute.PUBLIC, null);
        Material material = line.submit(
                office.as(Role.LIAISON),
                office.section,
                draft,
                List.of(uploads.receive("名单.txt", new ByteArrayInputStream(roster))));
        TestLine along = new TestLine(office, line, catalogue);
        along.approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        CatalogueItem item = along.published(material);
        following.catchUp();
        assertThat(search("欧阳碧玺")).contains("/items/" + item.id());
    }

    @Test
    void whatIsWithdrawnIsGoneTheMomentItIsWithdrawnAndCorrectionsAreFollowed() throws Exception {
        CatalogueItem item = entered("翡翠湖误发名单", "正文");
        following.catchUp();
        assertThat(search("翡翠湖")).contains("/items/" + item.id());
        amendments.takeDown(clerk, item.id());
        assertThat(search("翡翠湖")).doesNotContain("/items/" + item.id());
        assertThat(get("/search/suggest?q=" + encoded("翡翠湖")).body()).doesNotContain("误发");
        amendments.restore(office.as(Role.LEADER), item.id());
        CatalogueRecord record = record("孔雀石湖名单");
        amendments.correct(clerk, item.id(), new Amendments.Correction("更正名称", record, "正文"), 1);
        following.catchUp();
        assertThat(search("孔雀石湖")).contains("/items/" + item.id());
        assertThat(search("翡翠湖")).doesNotContain("/items/" + item.id());
    }

    @Test
    void whoeverFindsNothingIsHelpedOn() throws Exception {
        entered("珊瑚路停车位公示", "正文");
        following.catchUp();
        String page = search("珊瑚路 直升机场");
        assertThat(page)
                .contains(
                        "没有找到",
                        "珊瑚路停车位公示",
                        "/requests/new?about=" + encoded("珊瑚路 直升机场").replace("+", "%20"));
        assertThat(page).contains("（1 条）");
    }

    @Test
    void whoeverTypesIsOfferedTitlesAndOfMonthlyOnesOnlyTheLatest() throws Exception {
        entered("2019年玛瑙里值班表", "");
        entered("2020年玛瑙里值班表", "");
        following.catchUp();
        assertThat(get("/search/suggest?q=" + encoded("玛瑙里")).body()).isEqualTo("[\"2020年玛瑙里值班表\"]");
    }

    @Test
    void filtersNarrowWhatIsFound() throws Exception {
        CatalogueItem item = entered("水晶巷预算", "正文");
        following.catchUp();
        String found = "/items/" + item.id();
        assertThat(search("水晶巷&kind=20-11&year=2020&validity=IN_FORCE&section=" + item.sectionId()))
                .contains(found);
        assertThat(search("水晶巷&kind=20-7")).contains("没有找到", "不限范围可以找到 1 条");
    }

    @Test
    void whateverComesInAnAddressIsAnsweredHonestlyAndWithoutASession() throws Exception {
        String high = "%ED%A0%BD";
        for (String query : List.of(
                "q=*",
                "q=*:*",
                "q=" + encoded("/.*低.*/"),
                "q=%22",
                "q=%00%01%1f",
                "q=%FF%FE%B5%CD",
                "q=" + high,
                "q=" + "%28".repeat(2000),
                "q=" + "a".repeat(5000),
                "q=" + encoded("低".repeat(700)),
                "q=a&q=b",
                "sort=hot",
                "unknown=1",
                "q=" + encoded("<script>alert(1)</script>"),
                "q=%E4%BD",
                "q=" + encoded("${7*7}") + "&kind=",
                "q=" + encoded("__${7*7}__"))) {
            HttpResponse<String> page = get("/search?" + query);
            assertThat(page.statusCode()).as(query).isIn(200, 400);
            assertThat(page.headers().firstValue("Set-Cookie")).as(query).isEmpty();
            assertThat(page.body()).as(query).doesNotContain("<script>alert", "Exception", ">49<");
        }
        for (String query :
                List.of("q=a&kind=nonsense", "year=20x", "validity=1", "unit=-1", "section=" + "9".repeat(30))) {
            assertThat(get("/search?" + query).statusCode()).as(query).isEqualTo(400);
            assertThat(get("/search?" + query).body()).as(query).contains("没有这样的筛选条件");
        }
        for (String page : List.of("0", "-1", "51", "99999999999999999999", "x", "2")) {
            HttpResponse<String> answer = get("/search?q=" + encoded("查无此词甲乙丙") + "&page=" + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).as(page).contains("没有这一页");
        }
        assertThat(get("/search?q=" + "a".repeat(30_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void aLostIndexIsMadeAnewOutOfTheJournal() {
        CatalogueItem item = entered("石榴石广场", "正文");
        try (SearchEngine engine = new LuceneEngine(folder)) {
            IndexFollower follower = new IndexFollower(new PublicIndex(engine, journal, entries));
            assertThat(follower.position()).isEqualTo(journal.last());
            assertThat(found(engine, "石榴石广场")).containsExactly(item.id());
        }
    }

    @Test
    void whatHappenedBetweenDatabaseAndIndexIsTakenInAfterACrash() {
        try (SearchEngine engine = new LuceneEngine(folder)) {
            new PublicIndex(engine, journal, entries).rebuild(true);
        }
        CatalogueItem item = entered("橄榄石广场", "正文");
        try (SearchEngine engine = new LuceneEngine(folder)) {
            assertThat(found(engine, "橄榄石广场")).isEmpty();
            IndexFollower follower = new IndexFollower(new PublicIndex(engine, journal, entries));
            List<Change> missed = journal.after(follower.position(), 100);
            follower.follow(missed);
            follower.follow(missed);
            assertThat(follower.position()).isEqualTo(journal.last());
            assertThat(found(engine, "橄榄石广场")).containsExactly(item.id());
        }
    }

    @Test
    void anIndexWithOneWrongByteIsMadeAnew() throws IOException {
        CatalogueItem item = entered("月光石广场", "正文");
        try (SearchEngine engine = new LuceneEngine(folder)) {
            new PublicIndex(engine, journal, entries).rebuild(true);
        }
        spoilLargestFile();
        try (SearchEngine engine = new LuceneEngine(folder)) {
            IndexFollower follower = new IndexFollower(new PublicIndex(engine, journal, entries));
            assertThat(follower.position()).isEqualTo(journal.last());
            engine.check();
            assertThat(found(engine, "月光石广场")).containsExactly(item.id());
        }
    }

    @Test
    void anAdministratorHasTheIndexMadeAnewWhileItServes() throws Exception {
        CatalogueItem item = entered("太阳石广场", "正文");
        following.catchUp();
        rebuilds.begin(office.as(Role.ADMIN));
        assertThat(search("太阳石广场")).contains("/items/" + item.id());
    }

    private void spoilLargestFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path largest = files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
                file.seek(file.length() / 2);
                int before = file.read();
                file.seek(file.length() / 2);
                file.write(before ^ 0xff);
            }
        }
    }

    /** Within the test's own unit. */
    private List<Long> found(SearchEngine engine, String typed) {
        Label own = Property.UNIT.with(office.unit.id());
        return engine.find(new Search(READING.of(typed), List.of(own), Search.Order.RELEVANCE, 0, 10)).hits().stream()
                .map(hit -> hit.id())
                .toList();
    }

    private CatalogueItem entered(String title, String body) {
        return catalogue.enter(clerk, office.section.id(), record(title), body, DAY);
    }

    private static CatalogueRecord record(String title) {
        return new CatalogueRecord(title, "", "20-11", "公示", "", null, DAY, CatalogueRecord.Validity.IN_FORCE);
    }

    /** What stands behind {@code &} goes on the address as it is. */
    private String search(String typed) throws IOException, InterruptedException {
        int filters = typed.indexOf('&');
        String words = filters < 0 ? typed : typed.substring(0, filters);
        HttpResponse<String> page = get("/search?q=" + encoded(words) + (filters < 0 ? "" : typed.substring(filters)));
        assertThat(page.statusCode()).as(typed).isEqualTo(200);
        return page.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
