package org.gongkai.server.request.apply;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.TestOffice;
import org.gongkai.server.TestPost;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.apply.Applicants.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An office that takes requests online, and somebody who applies by plain HTTP. */
abstract class ApplicantScene {

    static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    static final byte[] PDF = "%PDF-1.4\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    static final GreenMail POST = TestPost.open();

    private static final AtomicInteger ADDRESS = new AtomicInteger(10);

    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Casework casework;

    @Autowired
    Dockets dockets;

    @Autowired
    Offices offices;

    @Autowired
    Accounts accounts;

    TestOffice office;
    Actor clerk;
    Applicants applicant;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        TestPost.set(properties, POST);
    }

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        applicant = from("127.0.1." + ADDRESS.incrementAndGet());
    }

    final Applicants from(String address) {
        return new Applicants(port, address, "/units/" + office.unit.code());
    }

    final List<Request> all() {
        return register.list(clerk, new RegisterFilter(null, RegisterFilter.State.ALL), 0, 100);
    }

    final Request only() {
        return all().get(0);
    }

    final Answer look(Answer sent) throws Exception {
        return look(sent.text("number"), sent.text("code"));
    }

    final Answer look(String number, String code) throws Exception {
        return applicant.post("/requests/status", Map.of("number", number, "code", code));
    }

    final Answer step(String path, Answer sent, Map<String, String> fields) throws Exception {
        Map<String, String> all = pair(sent);
        all.putAll(fields);
        return applicant.post(path, all);
    }

    static final Map<String, String> pair(Answer sent) {
        return new LinkedHashMap<>(Map.of("number", sent.text("number"), "code", sent.text("code")));
    }

    final void enter(Actor actor, Request request, EntryKind kind, Details details) {
        enter(actor, request, kind, TODAY, details);
    }

    final void enter(Actor actor, Request request, EntryKind kind, LocalDate day, Details details) {
        long seen = casework.dossier(actor, request.id()).seen();
        casework.enter(actor, request.id(), new Casework.NewEntry(kind, day, details, null, seen));
    }
}
