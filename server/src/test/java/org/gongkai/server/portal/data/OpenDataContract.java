package org.gongkai.server.portal.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongkai.server.TestOffice;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.portal.Following;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An office whose data are read as other programs read them. */
abstract class OpenDataContract {

    @LocalServerPort
    private int port;

    @Autowired
    protected Catalogue catalogue;

    @Autowired
    protected Amendments amendments;

    @Autowired
    protected Settings settings;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Following following;

    @Autowired
    private DemoOffice demo;

    private final HttpClient http = HttpClient.newHttpClient();
    protected TestOffice office;
    protected Actor clerk;
    protected Actor admin;

    @BeforeEach
    void openOffice() {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        admin = office.as(Role.ADMIN);
    }

    protected CatalogueItem entered(CatalogueRecord record, LocalDate day) {
        CatalogueItem item = catalogue.enter(clerk, office.section.id(), record, "正文", day);
        following.catchUp();
        return item;
    }

    protected String site() {
        return "/units/" + office.unit.code();
    }

    protected JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    protected HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    protected HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        String encoded = path.indexOf('%') < 0 ? UriUtils.encodeQuery(path, StandardCharsets.UTF_8) : path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + encoded))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
