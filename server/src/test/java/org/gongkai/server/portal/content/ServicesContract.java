package org.gongkai.server.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Entry;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The services of the hall; the same on every database. */
abstract class ServicesContract {

    @Autowired
    private HallServices services;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
    }

    @Test
    void aServiceIsSaidPartByPartAndWhatIsNotSaidIsLeftOut() {
        long id = services.add(office.as(Role.CLERK), entry("老年人优待证办理", "当场办结"));
        HallService service = services.find(office.unit, id).orElseThrow();
        assertThat(service.name()).isEqualTo("老年人优待证办理");
        assertThat(service.section()).isEqualTo("社会事务办公室");
        assertThat(services.texts(service)).isEqualTo(Map.of(ServicePart.TERM, "当场办结", ServicePart.FEE, "不收费"));
        assertThat(services.inForce(office.unit)).containsExactly(service);
    }

    @Test
    void aChangeIsANewVersionAndSaysWhatChanged() {
        long id = services.add(office.as(Role.CLERK), entry("临时救助", "10 个工作日"));
        services.change(office.as(Role.CLERK), id, entry("临时救助", "5 个工作日"), "办理时限缩短", 1);
        HallService service = services.find(office.unit, id).orElseThrow();
        assertThat(services.texts(service)).containsEntry(ServicePart.TERM, "5 个工作日");
        assertThat(services.versions(service))
                .extracting(ServiceVersion::number, ServiceVersion::whatChanged)
                .containsExactly(tuple(2, "办理时限缩短"), tuple(1, ""));
        assertThatThrownBy(() -> services.change(office.as(Role.CLERK), id, entry("临时救助", "1 天"), " ", 2))
                .hasMessage("refused.service.changed");
        assertThatThrownBy(() -> services.change(office.as(Role.CLERK), id, entry("临时救助", "1 天"), "又改", 1))
                .as("somebody else was quicker")
                .hasMessage("refused.changed");
    }

    @Test
    void anEndedServiceIsNotOfferedButStaysWithItsReason() {
        long id = services.add(office.as(Role.CLERK), entry("生育登记", "当场办结"));
        assertThatThrownBy(() -> services.end(office.as(Role.CLERK), id, "")).hasMessage("refused.service.end");
        services.end(office.as(Role.CLERK), id, "划转区卫生健康局");
        HallService ended = services.find(office.unit, id).orElseThrow();
        assertThat(ended.endedOn()).isEqualTo(LocalDate.of(2021, 1, 12));
        assertThat(ended.endedBecause()).isEqualTo("划转区卫生健康局");
        assertThat(services.inForce(office.unit)).isEmpty();
        assertThat(services.of(office.unit)).hasSize(1);
        services.resume(office.as(Role.CLERK), id);
        assertThat(services.inForce(office.unit)).hasSize(1);
        assertThat(ledger.about(office.unit.code(), "service/" + id))
                .extracting(Entry::act)
                .extracting(Act::act)
                .containsExactly("service.added", "service.ended", "service.resumed");
    }

    @Test
    void aServiceHasANameAndASectionOfItsOwnUnit() {
        TestOffice other = new TestOffice(offices, accounts);
        assertThatThrownBy(() -> services.add(office.as(Role.CLERK), entry(" ", "当场")))
                .hasMessage("refused.service.name");
        ServiceEntry elsewhere =
                new ServiceEntry("救助", PowerKind.PAYMENT, Audience.PERSON, other.section.id(), Map.of());
        assertThatThrownBy(() -> services.add(office.as(Role.CLERK), elsewhere)).hasMessage("refused.service.section");
        assertThat(services.of(office.unit)).isEmpty();
    }

    @Test
    void onlyTheClerkWritesAndOnlyForTheirOwnUnit() {
        long id = services.add(office.as(Role.CLERK), entry("救助", "当场"));
        assertThatThrownBy(() -> services.add(office.as(Role.LIAISON), entry("救助", "当场")))
                .isInstanceOf(NotYoursException.class);
        TestOffice other = new TestOffice(offices, accounts);
        assertThatThrownBy(() -> services.end(other.as(Role.CLERK), id, "无")).hasMessage("refused.gone");
        assertThat(services.find(other.unit, id)).isEmpty();
    }

    private ServiceEntry entry(String name, String term) {
        return new ServiceEntry(
                name,
                PowerKind.SERVICE,
                Audience.PERSON,
                office.section.id(),
                Map.of(ServicePart.TERM, term, ServicePart.FEE, " 不收费 ", ServicePart.BASIS, "  "));
    }
}
