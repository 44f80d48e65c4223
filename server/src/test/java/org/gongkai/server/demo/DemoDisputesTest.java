package org.gongkai.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.dispute.Counted;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeFilter;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The disputes of the demonstration's 2021. Today is 2022-01-12. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoDistrictYearLaterTest.YearLater.class)
class DemoDisputesTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 1, 12);

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Disputes disputes;

    @Autowired
    private Offices offices;

    @BeforeEach
    void openDemonstration() {
        if (offices.own().isEmpty()) {
            demo.make();
        }
    }

    @Test
    void oneReconsiderationIsUpheldAndASuitAtSecondInstanceHasItsHearingAhead() {
        Unit unit = offices.own().orElseThrow();
        assertThat(disputes.countedIn(unit, 2021))
                .extracting(Counted::row, Counted::column)
                .containsExactlyInAnyOrder(
                        tuple("reconsideration", "upheld"),
                        tuple("suit_after", "pending"),
                        tuple("reconsideration", "other"));
        List<Dispute> pending = disputes.list(clerk(unit), new DisputeFilter(null, DisputeFilter.State.OPEN), 0, 9);
        assertThat(pending).singleElement().satisfies(suit -> {
            assertThat(suit.appeal()).isNotNull();
            assertThat(suit.hearings()).allMatch(TODAY::isBefore).isNotEmpty();
            assertThat(suit.subject().reference()).isEqualTo("2021-002");
        });
    }

    @Test
    void theReportOf2020CountsNone() {
        assertThat(disputes.countedIn(offices.own().orElseThrow(), 2020)).isEmpty();
    }

    private Actor clerk(Unit unit) {
        return offices.people(unit).stream()
                .map(person -> new Actor(person, unit, offices.dutiesOf(person.id(), unit, TODAY)))
                .filter(actor -> actor.is(Role.CLERK))
                .findFirst()
                .orElseThrow();
    }
}
