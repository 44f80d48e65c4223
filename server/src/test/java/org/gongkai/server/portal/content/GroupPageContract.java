package org.gongkai.server.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.GroupMember;
import org.gongkai.server.office.LeadingGroup;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.portal.Following;
import org.gongkai.server.portal.store.PublicPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The leading group as everybody sees it; the same on every database. */
abstract class GroupPageContract {

    @Autowired
    private LeadingGroup group;

    @Autowired
    private PublicPages pages;

    @Autowired
    private Following following;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
    }

    @Test
    void thePageFollowsWhoIsAppointedAndDismissed() {
        Actor clerk = office.as(Role.CLERK);
        assertThat(page()).contains("尚未公布");
        group.appoint(clerk, member("郑书记", LocalDate.now(clock).minusDays(30)));
        group.appoint(clerk, member("林主任", LocalDate.now(clock).plusDays(30)));
        following.catchUp();
        assertThat(page()).contains("郑书记", "林主任").doesNotContain("尚未公布");
        group.dismiss(clerk, group.all(office.unit).get(0).id());
        following.catchUp();
        assertThat(page()).doesNotContain("郑书记").contains("林主任");
    }

    private static GroupMember member(String name, LocalDate from) {
        return new GroupMember(0, name, "党工委书记", GroupMember.Place.HEAD, "全面负责", from, null);
    }

    private String page() {
        return new String(
                pages.find("/units/" + office.unit.code() + "/leading-group")
                        .orElseThrow()
                        .plain(),
                StandardCharsets.UTF_8);
    }
}
