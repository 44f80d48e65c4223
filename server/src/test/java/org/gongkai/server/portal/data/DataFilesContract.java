package org.gongkai.server.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gongkai.server.office.Setting;
import org.gongkai.server.portal.ListPage;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sitemaps and data files, the same on every database. */
abstract class DataFilesContract extends OpenDataContract {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    @Test
    void theTableIsForSpreadsheetsAndReckonsNothing() throws Exception {
        entered(TestLine.record("=HYPERLINK(\"http://x\",\"甲\"),\n乙"), DAY);
        String csv = get(site() + "/data/catalogue-1.csv").body();
        assertThat(csv).startsWith("\uFEFF索引号,名称,");
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(csv.substring(1))) {
            NamedCsvRecord row = table.stream().findFirst().orElseThrow();
            assertThat(row.getField("名称")).isEqualTo("'=HYPERLINK(\"http://x\",\"甲\"),\n乙");
            assertThat(row.getField("有效性")).isEqualTo("有效");
            assertThat(row.getField("责任股室")).isEqualTo(office.section.name());
        }
    }

    @Test
    void eachLineOfTheFileForProgramsIsWhatTheInterfaceSays() throws Exception {
        CatalogueItem first = entered(TestLine.record("第一件"), DAY);
        entered(TestLine.record("第二件"), DAY);
        List<String> lines = lines();
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(ApiContract.validate(line, "Line"))
                .isEmpty());
        JsonNode line = JsonMapper.shared().readTree(lines.get(0));
        JsonNode told = json("/api/v1/items/" + first.id());
        line.forEachEntry((name, value) -> assertThat(told.get(name)).as(name).isEqualTo(value));
    }

    @Test
    void whatIsWithdrawnIsInNoFileAnyMore() throws Exception {
        CatalogueItem item = entered(TestLine.record("误发的名单"), DAY);
        List<String> files = List.of("/data/catalogue-1.csv", "/data/catalogue-1.jsonl", "/sitemaps/1.xml");
        for (String file : files) {
            assertThat(get(site() + file).body()).as(file).containsAnyOf("误发的名单", "/items/" + item.id());
        }
        amendments.withdraw(clerk, item.id(), "有误");
        for (String file : files) {
            assertThat(get(site() + file).body()).as(file).doesNotContain("误发的名单", "/items/" + item.id());
        }
    }

    @Test
    void aFullSegmentIsSealedAndOnlyANewOneChangesTheIndexes() {
        Site at = new Site(office.unit, "/units/x");
        Touched late = new Touched(at, List.of(), Set.of(new ListPage("items", 12, 12)));
        Touched opening = new Touched(at, List.of(), Set.of(new ListPage("items", 11, 11)));
        Touched batch =
                new Touched(at, List.of(), Set.of(new ListPage("items", 11, 12), new ListPage("items", 12, 12)));
        assertThat(Segment.touched(late)).containsExactly(new Segment(2));
        assertThat(Segment.isOpened(late)).isFalse();
        assertThat(Segment.isOpened(opening)).isTrue();
        assertThat(Segment.isOpened(batch)).isTrue();
    }

    @Test
    void theSitemapLeadsToEveryPageByWholeAddresses() throws Exception {
        settings.change(admin, Map.of(Setting.SITE_ADDRESS, "https://a.gov.cn"));
        CatalogueItem item = entered(TestLine.record("低保公示"), DAY);
        assertThat(locations(site() + "/sitemap.xml"))
                .containsExactly(
                        "https://a.gov.cn" + site() + "/sitemaps/pages.xml",
                        "https://a.gov.cn" + site() + "/sitemaps/1.xml");
        assertThat(locations(site() + "/sitemaps/1.xml")).containsExactly("https://a.gov.cn/items/" + item.id());
        assertThat(locations(site() + "/sitemaps/pages.xml"))
                .contains(
                        "https://a.gov.cn" + site(),
                        "https://a.gov.cn" + site() + "/data",
                        "https://a.gov.cn" + site() + "/kinds/20-11");
        assertThat(get(site() + "/sitemaps/2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void searchEnginesAreToldWhatToLeaveAlone() throws Exception {
        assertThat(get("/robots.txt").body()).contains("Disallow: /office\n", "/sitemap.xml\n");
        assertThat(get(site() + "/robots.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void theDataCatalogueNamesEveryFile() throws Exception {
        entered(TestLine.record("低保公示"), DAY);
        JsonNode catalogue = json(site() + "/data/catalog.jsonld");
        assertThat(catalogue.get("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.at("/dcat:dataset/0/@type").asString()).isEqualTo("dcat:DatasetSeries");
        String file = catalogue
                .at("/dcat:dataset/1/dcat:distribution/1/dcat:downloadURL/@id")
                .asString();
        assertThat(file).endsWith(site() + "/data/catalogue-1.jsonl");
        assertThat(json("/data/catalog.jsonld").at("/dcat:service/@type").asString())
                .isEqualTo("dcat:DataService");
    }

    @Test
    void peopleAreLedToTheFilesInBothLanguages() throws Exception {
        assertThat(get(site() + "/data").body()).contains("还没有公开信息");
        entered(TestLine.record("低保公示"), DAY);
        assertThat(get(site() + "/data").body()).contains(site() + "/data/catalogue-1.csv", "第1件至第500件");
        assertThat(get("/en" + site() + "/data").body()).contains(site() + "/data/catalogue-1.csv", "Items 1 to 500");
    }

    private List<String> lines() throws IOException, InterruptedException {
        return get(site() + "/data/catalogue-1.jsonl").body().lines().toList();
    }

    private List<String> locations(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] xml = get(path).body().getBytes(StandardCharsets.UTF_8);
        Element root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        NodeList found = root.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> found.item(index).getTextContent())
                .toList();
    }
}
