package org.gongkai.server.request.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.server.OfficeBrowser.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.Enclosure;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.TestRequests;
import org.gongkai.server.request.apply.LookUpCode;
import org.gongkai.server.request.apply.LookUpCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/** Requests that come over the counter, with their scans, and the receipt; the same on every database. */
abstract class CounterContract {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Counter counter;

    @Autowired
    private LookUpCodes codes;

    @Autowired
    private Register register;

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private Settings settings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;
    private OfficeBrowser browser;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        browser = OfficeBrowser.as(context, clerk);
    }

    @Test
    void scansComeInWithTheRequestSealedAndStandOnItsDocket() throws Exception {
        MvcResult registered = register(file("papers", "C:\\扫描\\申请书.pdf", PDF), file("papers", "张某某身份证.pdf", PDF));
        Request request = only();
        assertThat(registered.getResponse().getRedirectedUrl()).isEqualTo("/office/requests/" + request.id());
        List<Enclosure> papers = enclosures.of(clerk, request.id());
        assertThat(papers).extracting(Enclosure::name).containsExactly("申请书.pdf", "张某某身份证.pdf");
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        enclosures.write(papers.get(1), opened);
        assertThat(opened.toByteArray()).isEqualTo(PDF);
        assertThat(jdbc.sql("select * from enclosure").query().listOfRows().toString())
                .doesNotContain("张某某");
        assertThat(browser.read("GET", "/office/requests/" + request.id())).contains("申请书.pdf", "张某某身份证.pdf");
    }

    @Test
    void whatIsWrongWithAScanIsToldNothingIsRegisteredAndWhatWasTypedStays() throws Exception {
        byte[] program = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0};
        MvcResult refused = register(file("papers", "申请书.pdf", PDF), file("papers", "看图.pdf", program));
        assertThat(refused.getResponse().getRedirectedUrl()).isEqualTo("/office/requests/new");
        assertThat(refused.getFlashMap().get("refused")).isEqualTo("apply.problem.paper.type");
        assertThat((Object[]) Objects.requireNonNull(refused.getFlashMap().get("refusedOf")))
                .containsExactly("看图.pdf");
        assertThat(browser.readAfter(
                        "/office/requests/new", "form", refused.getFlashMap().get("form")))
                .contains("2019年低保发放情况", "张某某");
        MockPart[] many = IntStream.range(0, 21)
                .mapToObj(i -> file("papers", i + ".pdf", PDF))
                .toArray(MockPart[]::new);
        assertThat(register(many).getFlashMap().get("refused")).isEqualTo("apply.problem.paper.many");
        assertThatThrownBy(() -> counter.register(clerk, TestRequests.receivedOn("2021-01-13"), List.of()))
                .hasMessage("refused.request.future");
        assertThat(all()).isEmpty();
    }

    @Test
    void whatIsHandedOverLaterIsAddedToTheDocketByTheClerk() throws Exception {
        register(file("papers", "申请书.pdf", PDF));
        long id = only().id();
        assertThat(browser.uploaded("/office/requests/" + id + "/scans", List.of(file("papers", "补正.pdf", PDF)))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/office/requests/" + id + "#papers");
        assertThat(enclosures.of(clerk, id)).extracting(Enclosure::name).containsExactly("申请书.pdf", "补正.pdf");
        assertThat(browser.read("GET", "/office/requests/" + id)).contains("补正.pdf");
        assertThatThrownBy(() -> counter.add(clerk, id, List.of())).hasMessage("refused.scans.none");
        assertThatThrownBy(() -> counter.add(office.as(Role.LEADER), id, List.of()))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> counter.add(new TestOffice(offices, accounts).as(Role.CLERK), id, List.of()))
                .hasMessage("refused.gone");
    }

    @Test
    void aChannelBesidesCounterAndMailIsOfferedWhereTheGuideNamesIt() throws Exception {
        String fax = "传真：双方确认之日";
        String online = "网上申请：双方确认之日";
        assertThat(browser.read("GET", "/office/requests/new")).contains(online).doesNotContain(fax);
        assertThatThrownBy(() -> counter.register(clerk, TestRequests.by(Channel.FAX), List.of()))
                .hasMessage("refused.channel.FAX");
        settings.change(office.as(Role.ADMIN), Map.of(Setting.FAX, "0595-22600003", Setting.ONLINE_REQUESTS, "no"));
        assertThat(browser.read("GET", "/office/requests/new")).contains(fax).doesNotContain(online);
        assertThatThrownBy(() -> counter.register(clerk, TestRequests.by(Channel.ONLINE), List.of()))
                .hasMessage("refused.channel.ONLINE");
        assertThat(counter.register(clerk, TestRequests.by(Channel.FAX), List.of())
                        .request()
                        .channel())
                .isEqualTo(Channel.FAX);
    }

    @Test
    void theCodeIsToldOnceAndOpensTheApplicantsPage() throws Exception {
        MvcResult registered = register(new MockPart("papers", "", new byte[0]));
        LookUpCode code =
                (LookUpCode) Objects.requireNonNull(registered.getFlashMap().get("code"));
        String docket = "/office/requests/" + only().id();
        assertThat(browser.readAfter(docket, "code", code)).contains(code.shown(), "只在这里显示一次");
        assertThat(browser.read("GET", docket))
                .doesNotContain(code.shown(), code.value())
                .contains("申请人有查询码");
        assertThat(jdbc.sql("select * from request_code").query().listOfRows().toString())
                .doesNotContain(code.value());
        assertThat(followed(code)).isEqualTo(200);
        assertThat(followed(LookUpCode.of("A".repeat(26)).orElseThrow())).isEqualTo(404);
    }

    @Test
    void aLostCodeIsReplacedTheOldOneOpensNothingAndTheLedgerKnows() throws Exception {
        Counter.Registered registered = counter.register(clerk, TestRequests.receivedOn("2021-01-11"), List.of());
        long id = registered.request().id();
        LookUpCode renewed = codes.renew(clerk, id);
        assertThat(followed(registered.code())).isEqualTo(404);
        assertThat(followed(renewed)).isEqualTo(200);
        assertThat(codes.opens(registered.request(), registered.code())).isFalse();
        assertThat(ledger.about(office.unit.code(), "request/" + id))
                .extracting(entry -> entry.act().act())
                .containsExactly("request.registered", "request.code-renewed");
        assertThatThrownBy(() -> codes.renew(office.as(Role.LEADER), id)).isInstanceOf(NotYoursException.class);
        Actor stranger = new TestOffice(offices, accounts).as(Role.CLERK);
        assertThatThrownBy(() -> codes.renew(stranger, id)).hasMessage("refused.gone");
        assertThat(followed(renewed)).isEqualTo(200);
    }

    @Test
    void aRequestThatNeverHadACodeIsGivenOne() throws Exception {
        Request request = register.register(clerk, TestRequests.receivedOn("2021-01-11"));
        assertThat(codes.has(request)).isFalse();
        assertThat(browser.read("GET", "/office/requests/" + request.id())).contains("申请人没有查询码");
        assertThat(browser.call("POST", "/office/requests/" + request.id() + "/code")
                        .getRedirectedUrl())
                .isEqualTo("/office/requests/" + request.id());
        assertThat(codes.has(request)).isTrue();
    }

    @Test
    void theReceiptHoldsWhatTheApplicantNeedsAndOnlyTheirCode() throws Exception {
        settings.change(
                office.as(Role.ADMIN),
                Map.of(Setting.SITE_ADDRESS, "https://qs.example.gov.cn", Setting.TELEPHONE, "0595-22000000"));
        Counter.Registered registered = counter.register(clerk, TestRequests.receivedOn("2021-01-11"), List.of());
        String address = "/office/requests/" + registered.request().id() + "/receipt";
        String receipt = browser.read("POST", address, "code", registered.code().value());
        assertThat(receipt)
                .contains("2021-001", "张某某", "2019年低保发放情况", "datetime=\"2021-01-11\"", "datetime=\"2021-02-07\"")
                .contains(registered.code().shown(), "0595-22000000")
                .contains("https://qs.example.gov.cn/units/" + office.unit.code() + "/requests/status");
        String other = "A".repeat(26);
        assertThat(browser.read("POST", address, "code", other))
                .contains("2021-001")
                .doesNotContain("AAAA-AAAA", registered.code().shown());
        assertThat(ledger.about(office.unit.code(), registered.request().subject()))
                .extracting(entry -> entry.act().act())
                .containsExactly("request.registered", "request.applicant-seen", "request.applicant-seen");
        assertThat(OfficeBrowser.as(context, office.as(Role.INSPECTOR))
                        .call("POST", address)
                        .getStatus())
                .isEqualTo(403);
    }

    private MvcResult register(MockPart... papers) throws Exception {
        List<String> typed = new ArrayList<>();
        Map.of(
                        "kind", "DISCLOSURE",
                        "channel", "IN_PERSON",
                        "receivedOn", "2021-01-11",
                        "applicantKind", "PERSON",
                        "name", "张某某",
                        "telephone", "13800000000",
                        "information", "2019年低保发放情况",
                        "form", "PAPER",
                        "provision", "POST")
                .forEach((field, value) -> typed.addAll(List.of(field, value)));
        return browser.uploaded("/office/requests", List.of(papers), typed.toArray(String[]::new));
    }

    /** What the applicant's page answers to the number of the only request and a code. */
    private int followed(LookUpCode code) throws Exception {
        return browser.call(
                        "POST",
                        "/units/" + office.unit.code() + "/requests/status",
                        "number",
                        only().number().toString(),
                        "code",
                        code.shown())
                .getStatus();
    }

    private List<Request> all() {
        return register.list(clerk, new RegisterFilter(null, RegisterFilter.State.ALL), 0, 100);
    }

    private Request only() {
        return all().get(0);
    }
}
