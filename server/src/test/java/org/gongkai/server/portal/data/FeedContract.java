package org.gongkai.server.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.server.office.Setting;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The feeds, the same on every database. */
abstract class FeedContract extends OpenDataContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @Test
    void theFeedHasTheLatestFiftyAndNothingWithdrawn() throws Exception {
        List<CatalogueItem> items = IntStream.range(0, 52)
                .mapToObj(number -> entered("第" + number + "条", TODAY.minusDays(number)))
                .toList();
        assertThat(atom(site() + "/items/feed.atom").getEntries()).hasSize(50);
        amendments.withdraw(clerk, items.get(3).id(), "泄露");
        assertThat(atom(site() + "/items/feed.atom").getEntries())
                .hasSize(50)
                .extracting(SyndEntry::getTitle)
                .startsWith("第0条", "第1条", "第2条", "第4条")
                .doesNotContain("第3条")
                .endsWith("第50条");
        assertThat(json(site() + "/items/feed.json").get("items")).hasSize(50);
    }

    @Test
    void theIdsOfAFeedStayWhereverTheOfficeMoves() throws Exception {
        CatalogueItem item = entered("<甲> & \u0001乙", TODAY);
        settings.change(admin, Map.of(Setting.SITE_ADDRESS, "https://a.gov.cn"));
        SyndFeed before = atom(site() + "/items/feed.atom");
        amendments.correct(
                clerk, item.id(), new Amendments.Correction("改字", TestLine.bareRecord("<甲> & \u0001乙"), "新正文"), 1);
        settings.change(admin, Map.of(Setting.SITE_ADDRESS, "https://b.gov.cn/gk"));
        SyndFeed after = atom(site() + "/items/feed.atom");
        SyndEntry entry = after.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("<甲> & 乙");
        assertThat(entry.getDescription().getValue()).isEqualTo("新正文");
        assertThat(entry.getLink()).isEqualTo("https://b.gov.cn/gk/items/" + item.id());
        assertThat(entry.getUri())
                .startsWith("urn:uuid:")
                .isEqualTo(before.getEntries().get(0).getUri());
        assertThat(after.getUri()).isEqualTo(before.getUri());
        Instant corrected = catalogue.versions(item).get(0).at();
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(corrected);
        assertThat(after.getPublishedDate().toInstant()).isEqualTo(corrected);
    }

    @Test
    void everyListHasItsFeedsWhichNameThemselves() throws Exception {
        entered("低保公示", TODAY);
        settings.change(admin, Map.of(Setting.SITE_ADDRESS, "https://a.gov.cn"));
        for (String list : List.of("/items", "/kinds/20-11", "/years/2021", "/sections/" + office.section.id())) {
            String self = "https://a.gov.cn" + site() + list + "/feed.";
            SyndFeed atom = atom(site() + list + "/feed.atom");
            assertThat(atom.getLinks()).anySatisfy(link -> {
                assertThat(link.getRel()).isEqualTo("self");
                assertThat(link.getHref()).isEqualTo(self + "atom");
            });
            assertThat(atom.getTitle()).contains(office.unit.shortName());
            JsonNode json = json(site() + list + "/feed.json");
            assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(json.get("feed_url").asString()).isEqualTo(self + "json");
            JsonNode entry = json.get("items").get(0);
            assertThat(entry.get("id").asString())
                    .isEqualTo(atom.getEntries().get(0).getUri());
            assertThat(entry.get("content_text").asString()).isNotBlank();
        }
        assertThat(atom(site() + "/kinds/20-11/feed.atom").getUri())
                .isNotEqualTo(atom(site() + "/items/feed.atom").getUri());
    }

    @Test
    void theFeedsOfOldStandWhereTheyStood() throws Exception {
        entered("低保公示", TODAY);
        String feed = get(site() + "/items/feed.atom").body();
        assertThat(get("/feed/" + office.unit.code() + ".atom").body()).isEqualTo(feed);
        assertThat(get(site() + "/feed.atom").body()).isEqualTo(feed);
        assertThat(get("/feed.atom").statusCode()).isEqualTo(200);
        CatalogueItem item = entered("高龄补贴公示", TODAY);
        assertThat(get("/feed/" + office.unit.code() + ".atom").body()).contains("高龄补贴公示");
        amendments.withdraw(clerk, item.id(), "有误");
        assertThat(get("/feed/" + office.unit.code() + ".atom").body()).doesNotContain("高龄补贴公示");
    }

    @Test
    void aFeedOfNothingIsAFeedToo() throws Exception {
        assertThat(atom(site() + "/items/feed.atom").getEntries()).isEmpty();
        assertThat(json(site() + "/items/feed.json").get("items")).isEmpty();
        assertThat(get(site() + "/kinds/30/feed.atom").statusCode()).isEqualTo(404);
        assertThat(get("/feed/none.atom").statusCode()).isEqualTo(404);
    }

    private SyndFeed atom(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(get(path).body()));
    }

    private CatalogueItem entered(String title, LocalDate day) {
        return entered(TestLine.bareRecord(title), day);
    }
}
