package org.gongkai.server.publication.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed, the same on every database. */
abstract class FeedContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Amendments amendments;

    @Autowired
    private PublicItems publicItems;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void theFeedHasTheLatestFiftyAndNothingWithdrawn() throws Exception {
        List<CatalogueItem> items = IntStream.range(0, 52)
                .mapToObj(number -> entered("第" + number + "条", TODAY.minusDays(number)))
                .toList();
        amendments.withdraw(clerk, items.get(3).id(), "泄露");
        List<Element> entries = elements(feed("https://a.gov.cn"), "entry");
        assertThat(entries)
                .hasSize(50)
                .extracting(entry -> text(entry, "title"))
                .startsWith("第0条", "第1条", "第2条", "第4条")
                .doesNotContain("第3条")
                .endsWith("第50条");
    }

    @Test
    void theFeedIsAtomAndItsIdsStayWhereverTheOfficeMoves() throws Exception {
        CatalogueItem item = entered("<甲> & \u0001乙", TODAY);
        Element before = feed("https://a.gov.cn");
        amendments.correct(clerk, item.id(), new Amendments.Correction("改字", item.record(), "新正文"), 1);
        Element after = feed("https://b.gov.cn/gk");
        assertThat(after.getNamespaceURI()).isEqualTo(ATOM);
        for (String needed : List.of("id", "title", "updated", "author")) {
            assertThat(elements(after, needed)).as(needed).isNotEmpty();
        }
        Element entry = elements(after, "entry").get(0);
        assertThat(text(entry, "title")).isEqualTo("<甲> & 乙");
        assertThat(text(entry, "summary")).isEqualTo("新正文");
        assertThat(elements(entry, "link").get(0).getAttribute("href"))
                .isEqualTo("https://b.gov.cn/gk/items/" + item.id());
        assertThat(text(entry, "id"))
                .startsWith("urn:uuid:")
                .isEqualTo(text(elements(before, "entry").get(0), "id"));
        assertThat(text(after, "id")).isEqualTo(text(before, "id"));
        assertThat(Instant.parse(text(entry, "updated")))
                .isEqualTo(catalogue.versions(item).get(0).at())
                .isEqualTo(Instant.parse(text(after, "updated")));
    }

    @Test
    void aFeedOfNothingIsAFeedToo() throws Exception {
        assertThat(elements(feed("https://a.gov.cn"), "entry")).isEmpty();
    }

    private Element feed(String site) throws Exception {
        String feed = new AtomFeed(office.unit, site, site + "/feed.atom", clock.getZone())
                .of("测试", publicItems.latest(office.unit, 50));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).get(0).getTextContent();
    }

    private CatalogueItem entered(String title, LocalDate day) {
        return catalogue.enter(clerk, office.section.id(), TestLine.bareRecord(title), "正文", day);
    }
}
