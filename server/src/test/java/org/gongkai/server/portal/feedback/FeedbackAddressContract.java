package org.gongkai.server.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The address that the form under every page posts to, whoever posts there; the same on every database. */
abstract class FeedbackAddressContract {

    @LocalServerPort
    private int port;

    @Autowired
    private Feedback feedback;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
    }

    @Test
    void aVerdictIsCountedForItsPageAndNothingIsLeftInTheBrowser() throws Exception {
        HttpResponse<String> answer = post("/feedback", "useful=yes&page=" + page("/guide"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(page("/feedback/thanks"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        post("/en/feedback", "useful=no&page=/en" + page("/guide"));
        assertThat(feedback.verdicts(office.as(Role.CLERK), 10)).containsExactly(new PageVerdict(page("/guide"), 1, 1));
    }

    @Test
    void aReportReachesTheOfficeWhosePageItIsAbout() throws Exception {
        HttpResponse<String> answer = post(
                "/en/feedback",
                "text=%E7%94%B5%E8%AF%9D%E6%89%93%E4%B8%8D%E9%80%9A&contact=1380&page=" + page("/guide"));
        assertThat(answer.headers().firstValue("Location")).contains("/en" + page("/feedback/received"));
        assertThat(reports()).singleElement().satisfies(report -> {
            assertThat(report.text()).isEqualTo("电话打不通");
            assertThat(report.contact()).isEqualTo("1380");
        });
    }

    @Test
    void whatAMachineFillsInIsThankedAndNotKept() throws Exception {
        HttpResponse<String> answer = post("/feedback", "text=buy&website=https://spam.example&page=" + page("/guide"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(reports()).isEmpty();
    }

    @Test
    void whatIsTooLargeOrNoFormIsTurnedAway() throws Exception {
        String large = "page=" + page("/guide") + "&text=" + "a".repeat(FeedbackGate.LARGEST);
        assertThat(post("/feedback", large).statusCode()).isEqualTo(413);
        HttpRequest json = request("/feedback", "{}")
                .setHeader("Content-Type", "application/json")
                .build();
        assertThat(http.send(json, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
        assertThat(reports()).isEmpty();
    }

    @Test
    void whoeverWritesTooOftenIsToldToWait() throws Exception {
        for (int i = 0; i < Limits.BY_ADDRESS; i++) {
            assertThat(postFrom("127.0.0.77")).startsWith("HTTP/1.1 303");
        }
        assertThat(postFrom("127.0.0.77")).startsWith("HTTP/1.1 429").containsIgnoringCase("retry-after: 600");
        assertThat(postFrom("127.0.0.78")).startsWith("HTTP/1.1 303");
    }

    private List<ProblemReport> reports() {
        return feedback.in(office.as(Role.CLERK), ProblemReport.State.NEW, 10);
    }

    private String page(String path) {
        return "/units/" + office.unit.code() + path;
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return http.send(request(path, form).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** From an address of our choice, which the HTTP client of Java 17 cannot. */
    private String postFrom(String address) throws IOException {
        String body = "useful=yes&page=" + page("/services");
        String request = "POST /feedback HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
