package org.gongkai.server.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.server.office.Role;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.TestLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The open interface keeps what its description promises, the same on every database. */
abstract class ApiContract extends OpenDataContract {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final String DESCRIPTION = "https://gongkai.test/openapi.json";
    private static final SchemaRegistry SCHEMAS = schemas();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void anItemIsToldWithItsTextAndVersions() throws Exception {
        CatalogueItem item = entered(TestLine.record("低保公示"), DAY);
        amendments.correct(clerk, item.id(), new Amendments.Correction("改字", item.record(), "新正文"), 1);
        JsonNode told = answer("/api/v1/items/" + item.id(), "Item");
        assertThat(told.get("text").asString()).isEqualTo("新正文");
        assertThat(told.get("index_number").asString()).isEqualTo(item.indexNumber());
        assertThat(told.get("versions").get(0).get("what_changed").asString()).isEqualTo("改字");
        assertThat(told.get("section").get("name").asString()).isEqualTo(office.section.name());
    }

    @Test
    void whatWasWithdrawnAnswersWithTheReasonAndIsOnNoListAnyMore() throws Exception {
        CatalogueItem item = entered(TestLine.record("误发的名单"), DAY);
        amendments.withdraw(clerk, item.id(), "内容有误");
        JsonNode problem = problem("/api/v1/items/" + item.id(), 410);
        assertThat(problem.get("detail").asString())
                .contains("内容有误", item.indexNumber())
                .doesNotContain("误发的名单");
        assertThat(items("").get("items")).isEmpty();
        amendments.restore(office.as(Role.LEADER), item.id());
        amendments.takeDown(clerk, item.id());
        assertThat(problem("/api/v1/items/" + item.id(), 410).get("title").asString())
                .isEqualTo("此信息已撤下");
    }

    @Test
    void readingOnGivesEveryItemOnceWhateverIsPublishedMeanwhile() throws Exception {
        List<Long> ids = IntStream.range(0, 25)
                .mapToObj(number ->
                        entered(TestLine.record("第" + number + "件"), DAY).id())
                .toList();
        List<Long> read = new ArrayList<>();
        JsonNode part = items("&limit=7");
        while (true) {
            part.get("items").forEach(item -> read.add(item.get("id").asLong()));
            if (part.get("next").isNull()) {
                break;
            }
            entered(TestLine.record("新的一件"), DAY);
            part = items("&limit=7&cursor=" + part.get("next").asString());
        }
        assertThat(read)
                .containsExactlyElementsOf(
                        ids.stream().sorted((a, b) -> Long.compare(b, a)).toList());
    }

    @Test
    void filtersAddUp() throws Exception {
        entered(record("甲", "20-11", "民政"), DAY);
        entered(record("乙", "20-12", "民政"), DAY);
        entered(record("丙", "20-11", "a/b"), DAY);
        entered(record("丁", "20-11", "民政"), DAY.minusYears(1));
        assertThat(titles("&kind=20-11&topic=民政&year=2020")).containsExactly("甲");
        assertThat(titles("&topic=民政")).containsExactly("丁", "乙", "甲");
        assertThat(titles("&topic=a/b")).containsExactly("丙");
        assertThat(titles("&kind=20-12&section=" + office.section.id())).containsExactly("乙");
        assertThat(titles("&year=2019")).containsExactly("丁");
        assertThat(titles("&section=999999999")).isEmpty();
    }

    @Test
    void theKindsAreThoseOfTheArticlesWithTheirCounts() throws Exception {
        entered(TestLine.record("低保公示"), DAY);
        JsonNode kinds =
                answer("/api/v1/kinds?unit=" + office.unit.code(), "Kinds").get("kinds");
        assertThat(kinds).hasSizeGreaterThan(15).anySatisfy(kind -> {
            assertThat(kind.get("id").asString()).isEqualTo("20-11");
            assertThat(kind.get("items").asInt()).isEqualTo(1);
        });
    }

    @Test
    void theSummaryIsWhatTheAnnualReportQuotes() throws Exception {
        entered(TestLine.record("低保公示"), DAY);
        JsonNode summary = answer("/api/v1/catalogue/summary?year=2020&unit=" + office.unit.code(), "Summary");
        assertThat(summary.get("published_in_year").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/items?kind=20-99",
                "/api/v1/items?kind=",
                "/api/v1/items?kind=20-11&kind=20-12",
                "/api/v1/items?section=x",
                "/api/v1/items?section=99999999999999999999",
                "/api/v1/items?year=20",
                "/api/v1/items?limit=-1",
                "/api/v1/items?limit=0",
                "/api/v1/items?limit=101",
                "/api/v1/items?limit=1e2",
                "/api/v1/items?cursor=rubbish",
                "/api/v1/items?cursor=5-00000000",
                "/api/v1/items?topic=%ED%A0%80",
                "/api/v1/items?topic=%00",
                "/api/v1/items?unit=%00",
                "/api/v1/items?unit=%FF",
                "/api/v1/items?q=x",
                "/api/v1/items?lang=en",
                "/api/v1/kinds?unit=%00",
                "/api/v1/catalogue/summary",
                "/api/v1/catalogue/summary?year=x"
            })
    void whatIsAskedWronglyIsToldParameterByParameter(String path) throws Exception {
        JsonNode problem = problem(path, 400);
        assertThat(problem.get("errors")).hasSize(1);
    }

    @Test
    void aVeryLongParameterIsRefusedWithoutBeingRepeated() throws Exception {
        String answer = get("/api/v1/items?topic=" + "长".repeat(200)).body();
        assertThat(answer).contains("120").hasSizeLessThan(1000);
        assertThat(problem("/api/v1/items?" + "x".repeat(3000) + "=1", 400).toString())
                .hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/items?unit=none",
                "/api/v1/items/0",
                "/api/v1/items/x",
                "/api/v1/items/999999999999999999",
                "/api/v1/nothing",
                "/api/v2/items",
                "/api/"
            })
    void whatIsNotThereIsToldSo(String path) throws Exception {
        problem(path, 404);
    }

    @Test
    void nothingCanBeWrittenHere() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> refused = send(method, "/api/v1/items");
            assertThat(refused.statusCode()).as(method).isEqualTo(405);
            assertThat(validate(refused.body(), "Problem")).isEmpty();
        }
    }

    @Test
    void whoAsksInEnglishIsAnsweredInEnglish() throws Exception {
        assertThat(get("/api/v1/items?limit=0", "Accept-Language", "en-GB").body())
                .contains("whole number");
        assertThat(get("/api/v1/items?limit=0").body()).contains("应当是1到100的整数");
    }

    @Test
    void nobodyIsKnownHereAndEverySiteMayRead() throws Exception {
        HttpResponse<String> answer = get("/api/v1/kinds", "Origin", "https://elsewhere.example");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/api/v1/kinds", "If-None-Match", tag).statusCode()).isEqualTo(304);
        for (String path : List.of("/items/feed.atom", "/data/catalog.jsonld", "/sitemap.xml")) {
            assertThat(get(site() + path).headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .contains("*");
        }
        assertThat(get("/api/v1/kinds?lang=en").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theDescriptionNamesEveryAddressThereIs() throws Exception {
        Set<String> described =
                new TreeSet<>(json("/api/openapi.json").get("paths").propertyNames());
        Set<String> there = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> there.addAll(mapping.getPatternValues()));
        there.removeIf(pattern -> !pattern.startsWith("/api/") || pattern.endsWith("**"));
        assertThat(described).isEqualTo(there);
    }

    private List<String> titles(String filter) throws Exception {
        List<String> titles = new ArrayList<>();
        items(filter).get("items").forEach(item -> titles.add(item.get("title").asString()));
        return titles;
    }

    private JsonNode items(String filter) throws Exception {
        return answer("/api/v1/items?unit=" + office.unit.code() + filter, "Items");
    }

    private JsonNode answer(String path, String schema) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(validate(answer.body(), schema)).isEmpty();
        return json(path);
    }

    private JsonNode problem(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(validate(answer.body(), "Problem")).isEmpty();
        return json(path);
    }

    static List<String> validate(String json, String schema) {
        Schema expected = SCHEMAS.getSchema(SchemaLocation.of(DESCRIPTION + "#/components/schemas/" + schema));
        return expected
                .validate(
                        json,
                        com.networknt.schema.InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static SchemaRegistry schemas() {
        try {
            String description =
                    new ClassPathResource("openapi.json", OpenApi.class).getContentAsString(StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(DESCRIPTION, description)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CatalogueRecord record(String title, String kind, String topic) {
        return new CatalogueRecord(
                title, "概述", kind, topic, "公示", "低保 民政", null, DAY, CatalogueRecord.Validity.IN_FORCE);
    }
}
