package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.read.JsonReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Forms;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.platform.data.CanonicalJson;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.gongkai.server.platform.signature.VerifyingKey;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.CatalogueItem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published reports, as other programs read them; the same on every database. */
abstract class PublishedReportContract extends AnnualScene {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Amendments amendments;

    @Test
    void thePublishedReportIsGivenToEverybodyAsCanonicalJsonThatItsSchemaDescribes() throws Exception {
        Random chance = new Random(5);
        for (int count = 0; count < 10; count++) {
            enterRequest(2020, chance);
        }
        published(2020);
        HttpResponse<String> answer = get(ours("2020"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(answer.headers().firstValue("Gongkai-Version")).contains("1");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).isEqualTo(new String(CanonicalJson.of(answer.body()), StandardCharsets.UTF_8));
        assertThat(faults(answer.body())).isEmpty();
        Source source = new Source("a.json", answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(JsonReader.read(source, Forms.builtIn()).report())
                .isEqualTo(reports.print(clerk, reports.find(clerk, 2020)));
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get(ours("2020"), "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void theAnswerIsSignedWithTheKeyThatTheInstallationShows() throws Exception {
        published(2020);
        HttpResponse<String> answer = get(ours("2020"));
        DetachedSignature signature = DetachedSignature.parse(
                        answer.headers().firstValue("Gongkai-Signature").orElseThrow())
                .orElseThrow();
        HttpResponse<String> shown = get("/api/v1/exchange/key");
        VerifyingKey key = VerifyingKey.parse(json(shown).get("key").asString());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        assertThat(key.verifies(body, signature)).isTrue();
        body[body.length / 2] ^= 1;
        assertThat(key.verifies(body, signature)).isFalse();
    }

    @Test
    void theInstallationsOwnOfficeIsMeantWhereNoUnitIsNamed() throws Exception {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        HttpResponse<String> answer = get("/api/v1/annual/2020");
        assertThat(faults(answer.body())).isEmpty();
        assertThat(json(answer).get("unit").asString()).isEqualTo("双阳街道");
        assertThat(json(answer).get("figures").propertyNames()).hasSize(198);
    }

    @Test
    void aCorrectionIsGivenOnceItIsPublished() throws Exception {
        published(2020);
        String tag = get(ours("2020")).headers().firstValue("ETag").orElseThrow();
        corrections.begin(clerk, 2020, version(), "漏报");
        reports.fill(clerk, 2020, Map.of(CellId.parse("art20_5.licence.decisions"), "12"), Map.of());
        assertThat(get(ours("2020"), "If-None-Match", tag).statusCode()).isEqualTo(304);
        approvedAndPublished(2020);
        HttpResponse<String> answer = get(ours("2020"), "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Gongkai-Version")).contains("2");
        assertThat(json(answer).at("/figures/art20_5.licence.decisions/value").asString())
                .isEqualTo("12");
    }

    @Test
    void whatIsNotPublishedIsTold() throws Exception {
        published(2019);
        reports.begin(clerk, 2020);
        for (String path :
                List.of(ours("2020"), ours("20"), ours("0000"), ours("x"), "/api/v1/annual/2019?unit=none")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).contains("application/problem+json");
        }
        assertThat(json(get(ours("2020"))).get("detail").asString())
                .contains(clerk.unit().shortName());
        assertThat(get(ours("2019") + "&lang=en").statusCode()).isEqualTo(400);
    }

    @Test
    void aWithdrawnReportIsGoneWithTheReason() throws Exception {
        CatalogueItem item = published(2020);
        amendments.withdraw(clerk, item.id(), "内容有误");
        HttpResponse<String> answer = get(ours("2020"));
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("内容有误").doesNotContain("requests.new");
    }

    @Test
    void theSchemaFindsWhatIsWrong() throws Exception {
        published(2020);
        String good = get(ours("2020")).body();
        assertThat(faults(good)).isEmpty();
        assertThat(faults(good.replaceFirst("\"value\":\"0\"", "\"value\":\"1,200\"")))
                .isNotEmpty();
        assertThat(faults(good.replaceFirst("\"form\":\"cn-2019\",", ""))).isNotEmpty();
        assertThat(faults(good.replaceFirst("\\{", "{\"file\":\"a.docx\","))).isNotEmpty();
    }

    @Test
    void thePageOfAReportDrawsItsRequestsBesideThoseOfTheYearsBeforeAndFollowsTheirCorrection() throws Exception {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        Random chance = new Random(6);
        for (int count = 0; count < 30; count++) {
            enterRequest(2019 + chance.nextInt(2), chance);
        }
        CatalogueItem last = published(2019);
        CatalogueItem item = published(2020);
        assertThat(drawn(item, "years")).containsExactly("2019 " + received(2019), "2020 " + received(2020));
        assertThat(drawn(item, "kinds")).hasSize(6).contains("自然人 " + figure(2020, "requests.new.person"));
        assertThat(drawn(item, "outcomes")).hasSize(19);
        assertThat(page(item).select("#annual-chart-years a").eachAttr("href")).containsExactly("/items/" + last.id());
        assertThat(drawn(last, "years")).containsExactly("2019 " + received(2019));
        String before = received(2019);
        corrections.begin(clerk, 2019, version(2019), "漏报");
        while (received(2019).equals(before)) {
            enterRequest(2019, chance);
        }
        String now = received(2019);
        approvedAndPublished(2019);
        assertThat(drawn(item, "years")).containsExactly("2019 " + now, "2020 " + received(2020));
        amendments.withdraw(clerk, last.id(), "内容有误");
        assertThat(drawn(item, "years")).containsExactly("2020 " + received(2020));
    }

    private Document page(CatalogueItem item) throws Exception {
        return Jsoup.parse(get("/items/" + item.id()).body());
    }

    /** The rows of a chart on the page of a report, each with its figure. */
    private List<String> drawn(CatalogueItem item, String chart) throws Exception {
        return page(item).select("#annual-chart-" + chart + " tbody tr").eachText();
    }

    private String received(int year) {
        return figure(year, "requests.new.total");
    }

    private String figure(int year, String cell) {
        return reports.figures(clerk, reports.find(clerk, year))
                .value(CellId.parse(cell))
                .toPlainString();
    }

    private String ours(String year) {
        return "/api/v1/annual/" + year + "?unit=" + clerk.unit().code();
    }

    /** What the schema that the program itself gives out finds wrong. */
    private List<String> faults(String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/v1/annual/schema");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/schema+json");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(answer.body(), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
