package org.gongkai.server.request.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Task;
import org.gongkai.server.office.TaskSource;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one request gives to others; the same on every database. */
abstract class ReuseContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);

    @LocalServerPort
    private int port;

    @Autowired
    private Reuse reuse;

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Dockets dockets;

    @Autowired
    private Settings settings;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
    }

    @Test
    void whatWasDisclosedToOneIsProposedOnceAndSectionsAreCalledUponForIt() {
        Actor liaison = office.as(Role.LIAISON);
        Request request = ended("granted");
        reuse.propose(clerk, request.id(), proposal("2019年低保发放情况"));
        assertThat(tasks.stream().flatMap(source -> source.tasksOf(liaison).stream()))
                .filteredOn(task -> task.label().equals("task.call"))
                .flatExtracting(Task::of)
                .containsExactly("2019年低保发放情况");
        assertThat(reuse.of(request).proposedAt()).isNotNull();
        assertThatThrownBy(() -> reuse.propose(clerk, request.id(), proposal("2019年低保发放情况")))
                .hasMessage("refused.reuse.proposed");
    }

    @Test
    void whatDisclosedNothingIsNotProposed() {
        Request request = ended("already_public");
        assertThatThrownBy(() -> reuse.propose(clerk, request.id(), proposal("低保")))
                .hasMessage("refused.reuse.not-disclosed");
    }

    @Test
    void wordsForManyTellOfNobody() {
        turnLogOn();
        Request request = ended("granted");
        assertThatThrownBy(() -> reuse.propose(clerk, request.id(), proposal("张某某要的低保发放情况")))
                .hasMessage("refused.reuse.applicant");
        assertThatThrownBy(() -> reuse.summarise(clerk, request.id(), "请拨13805951234要的低保"))
                .hasMessage("refused.reuse.person")
                .satisfies(e -> assertThat(((RefusedException) e).of()).containsExactly("13805951234"));
        assertThat(reuse.of(request)).isEqualTo(Reused.NOTHING);
    }

    @Test
    void theLogShowsWhatWasWrittenForItAndNothingElse() throws Exception {
        Request shown = ended("granted");
        ended("already_public");
        assertThat(log().statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> reuse.summarise(clerk, shown.id(), "低保发放情况")).hasMessage("refused.reuse.no-log");
        turnLogOn();
        reuse.summarise(clerk, shown.id(), " 街道低保发放情况 ");
        assertThat(log().statusCode()).isEqualTo(200);
        assertThat(log().body())
                .contains("街道低保发放情况", "2020-001", "2020-12", "予以公开")
                .doesNotContain("张某某", "2020-002", "2019年低保");
        reuse.summarise(clerk, shown.id(), "");
        assertThat(log().body()).doesNotContain("2020-001");
    }

    @Test
    void onlyTheClerkProposes() {
        Request request = ended("granted");
        assertThatThrownBy(() -> reuse.propose(office.as(Role.LEADER), request.id(), proposal("低保")))
                .isInstanceOf(org.gongkai.server.office.NotYoursException.class);
    }

    private Request ended(String reply) {
        Request request = register.register(clerk, TestRequests.receivedOn("2020-12-21"));
        Details said = Details.none().reply(dockets.replies().of(reply).orElseThrow());
        long seen = casework.dossier(clerk, request.id()).seen();
        Actor leader = office.as(Role.LEADER);
        seen = casework.enter(leader, request.id(), new Casework.NewEntry(EntryKind.REPLIED, TODAY, said, null, seen))
                .seen();
        Details posted = Details.none().manner(Manner.POST);
        casework.enter(clerk, request.id(), new Casework.NewEntry(EntryKind.DELIVERED, TODAY, posted, null, seen));
        return register.find(clerk, request.id());
    }

    private Reuse.Proposal proposal(String title) {
        return new Reuse.Proposal(title, "", TODAY.plusDays(7), List.of(office.section.id()));
    }

    private void turnLogOn() {
        settings.change(office.as(Role.ADMIN), Map.of(Setting.DISCLOSURE_LOG, "yes"));
    }

    private HttpResponse<String> log() throws IOException, InterruptedException {
        String path = "/units/" + office.unit.code() + "/requests/log";
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
