package org.gongkai.server.portal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Task;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The disclosure guide and when it asks for its change; the same on every database. */
abstract class GuideContract {

    @Autowired
    private Guides guides;

    @Autowired
    private Settings settings;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        set(Setting.TELEPHONE, "0595-22600001");
    }

    @Test
    void theGuideIsDraftedFromTheOfficesRecordsAndAskedForUntilItIsThere() {
        Actor clerk = office.as(Role.CLERK);
        assertThat(guides.tasksOf(clerk)).extracting(Task::label).containsExactly("task.guide.none");
        assertThat(guides.draft(office.unit).get(GuidePart.REQUEST)).contains(office.unit.name(), "20 个工作日");
        guides.publish(clerk, guides.draft(office.unit), 0);
        assertThat(guides.tasksOf(clerk)).isEmpty();
        Guide guide = guides.latest(office.unit).orElseThrow();
        assertThat(guide.number()).isEqualTo(1);
        assertThat(guide.facts())
                .containsEntry(GuideFact.TELEPHONE, "0595-22600001")
                .containsEntry(GuideFact.OFFICE, office.unit.name())
                .containsEntry(GuideFact.ONLINE, "本网站“依申请公开”栏目")
                .doesNotContainKey(GuideFact.FAX);
    }

    @Test
    void anOfficeThatTakesNoRequestsOnlineIsAskedToSaySoInItsGuide() {
        Actor clerk = office.as(Role.CLERK);
        guides.publish(clerk, guides.draft(office.unit), 0);
        set(Setting.ONLINE_REQUESTS, "no");
        assertThat(guides.changed(office.unit)).containsExactly(GuideFact.ONLINE);
        guides.publish(clerk, guides.draft(office.unit), 1);
        assertThat(guides.latest(office.unit).orElseThrow().facts()).doesNotContainKey(GuideFact.ONLINE);
    }

    @Test
    void aChangedTelephoneAsksForTheGuidesChangeUntilItIsRenewed() {
        Actor clerk = office.as(Role.CLERK);
        guides.publish(clerk, guides.draft(office.unit), 0);
        set(Setting.TELEPHONE, "0595-22600002");
        set(Setting.FAX, "0595-22600003");
        assertThat(guides.changed(office.unit)).containsExactly(GuideFact.TELEPHONE, GuideFact.FAX);
        assertThat(guides.tasksOf(clerk)).singleElement().satisfies(task -> {
            assertThat(task.label()).isEqualTo("task.guide");
            assertThat(task.of()).containsExactly("2");
        });
        assertThat(guides.latest(office.unit).orElseThrow().facts())
                .as("what is public does not change by itself")
                .containsEntry(GuideFact.TELEPHONE, "0595-22600001");
        guides.publish(clerk, guides.draft(office.unit), 1);
        assertThat(guides.tasksOf(clerk)).isEmpty();
        assertThat(guides.latest(office.unit).orElseThrow().facts())
                .containsEntry(GuideFact.TELEPHONE, "0595-22600002");
        assertThat(guides.versions(office.unit)).hasSize(2);
    }

    @Test
    void aNewPersonInChargeAsksForTheGuidesChangeUntilTheClerkSaysItStillHolds() {
        Actor clerk = office.as(Role.CLERK);
        office.as(Role.LEADER);
        guides.publish(clerk, guides.draft(office.unit), 0);
        assertThat(guides.latest(office.unit).orElseThrow().facts()).containsEntry(GuideFact.HEAD, "某LEADER");
        office.as(Role.DISCLOSURE_HEAD);
        assertThat(guides.changed(office.unit)).containsExactly(GuideFact.HEAD);
        guides.stillHolds(clerk);
        assertThat(guides.changed(office.unit)).isEmpty();
        assertThat(guides.latest(office.unit).orElseThrow().facts()).containsEntry(GuideFact.HEAD, "某LEADER");
        assertThat(offices.holders(office.unit, Role.DISCLOSURE_HEAD, LocalDate.of(2021, 1, 12)))
                .hasSize(1);
    }

    @Test
    void theGuideHasNoEmptyPartAndNobodyOverwritesAnothersVersion() {
        Actor clerk = office.as(Role.CLERK);
        Map<GuidePart, String> texts = new EnumMap<>(guides.draft(office.unit));
        texts.put(GuidePart.REMEDY, " ");
        assertThatThrownBy(() -> guides.publish(clerk, texts, 0)).hasMessage("refused.guide.text");
        texts.put(GuidePart.REMEDY, "可以投诉。");
        guides.publish(clerk, texts, 0);
        assertThatThrownBy(() -> guides.publish(clerk, texts, 0)).hasMessage("refused.changed");
        assertThat(guides.draft(office.unit)).containsEntry(GuidePart.REMEDY, "可以投诉。");
    }

    private void set(Setting setting, String value) {
        settings.change(office.as(Role.ADMIN), Map.of(setting, value));
    }
}
