package org.gongkai.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.gongkai.server.OnSqlite;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Whoever opens an address that is none is told where to go on, in the language of the address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class LostPageTest {

    @LocalServerPort
    private int port;

    @Test
    void thePublicIsLedToTheFrontPageAndTheSearch() throws Exception {
        assertThat(lost("/nowhere"))
                .contains("没有这个页面", "href=\"/\"", "href=\"/search\"", "lang=\"zh-CN\"")
                .doesNotContain("回到“今天”");
    }

    @Test
    void anEnglishAddressIsAnsweredInEnglish() throws Exception {
        assertThat(lost("/en/nowhere")).contains("There is no such page", "href=\"/en/\"", "href=\"/en/search\"");
    }

    private String lost(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer.body();
    }
}
