package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.TestRequests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** A reply is taken to reconsideration and then to court, in a browser. */
@ContextConfiguration(initializers = InMarch.class, inheritInitializers = false)
class DisputeWalkTest extends DemoWalk {

    @Autowired
    private Register register;

    @Autowired
    private Casework casework;

    @Autowired
    private Dockets dockets;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void answeredInTimeCorrectedReopenedAndTakenToCourt(Screen screen) {
        Request request = replied();
        String number = "洛政行复〔2021〕" + request.id() + "号";
        try (Visit clerk = signedIn("clerk", screen)) {
            Page page = clerk.page();
            page.navigate(address("/office/requests/" + request.id()));
            clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("登记复议、诉讼")).click());
            assertIsWell(clerk);
            assertThat(page.locator("#about").inputValue())
                    .isEqualTo(request.number().toString());
            page.locator("#case-number").fill(number);
            page.locator("#body").fill("洛江区人民政府");
            page.locator("#copy-on").fill("2021-02-18");
            press(clerk, "登记");
            assertThat(page.locator("#due-ANSWER").textContent()).isEqualTo("2021年3月1日（星期一）");
            assertThat(page.locator("#clock-ANSWER").textContent()).contains("第二十三条", "顺延至此日");
            assertIsWell(clerk);
            firstPageNames(clerk, "答复超期：" + number);
            step(clerk, "#answer", Map.of("#answer-day", "2021-02-26"));
            assertThat(page.locator("#clock-ANSWER").textContent())
                    .contains("2021-02-26 已答复")
                    .doesNotContain("超期");
            addPaper(clerk);
            step(clerk, "#hearing", Map.of("#hearing-day", "2021-03-19"));
            assertThat(page.locator("#facts").textContent()).contains("2021-03-19");
            String reconsideration = page.url();

            page.locator("#end summary").click();
            page.locator("#result").selectOption("REVOKED");
            page.locator("#ended-on").fill("2021-03-10");
            page.locator("#decision-on").fill("2021-03-12");
            page.locator("#term").fill("2021-04-02");
            clerk.follow(() -> page.locator("#end")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("记入"))
                    .first()
                    .click());
            assertThat(page.locator("#column").textContent()).isEqualTo("计入2021年度报告：结果纠正");
            assertIsWell(clerk);
            press(clerk, "记入办理过程，重新办理");
            assertThat(page.locator("[role=alert]").textContent()).contains("已重新办理");

            page.navigate(address("/office/requests/" + request.id()));
            assertThat(page.locator("#stage").textContent()).isEqualTo("办理中");
            assertThat(page.locator("#due time").textContent()).isEqualTo("2021年4月2日（星期五）");
            assertThat(page.locator("#timeline").textContent()).contains("洛江区人民政府 " + number + "：撤销");
            clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("行政复议 " + number + "：结果纠正"))
                    .click());
            assertThat(page.url()).isEqualTo(reconsideration);
            suit(clerk, number);
            listed(clerk, number);
        }
    }

    private void suit(Visit clerk, String number) {
        Page page = clerk.page();
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly("登记复议后起诉")).click());
        page.locator("#case-number").fill("（2021）闽0504行初" + number);
        page.locator("#body").fill("洛江区人民法院");
        page.locator("#filed-on").fill("2021-03-15");
        page.locator("#copy-on").fill("2021-03-15");
        page.locator("#co-defendant").selectOption("OTHER_BODY");
        press(clerk, "登记");
        assertThat(page.locator("#due-ANSWER").textContent()).isEqualTo("2021年3月30日（星期二）");
        assertThat(page.locator("#facts").textContent()).contains("复议机关是共同被告，本机关计数");
        assertIsWell(clerk);
        appealed(clerk);
        clerk.follow(() -> page.getByRole(AriaRole.LINK, exactly(number)).click());
        assertThat(page.locator("#clock-SUE").textContent()).contains("2021-03-15 已起诉", "第四十五条");
    }

    /** Judged at first instance, and taken to the second. */
    private void appealed(Visit clerk) {
        Page page = clerk.page();
        page.locator("#end summary").click();
        page.locator("#result").selectOption("REJECTED");
        page.locator("#decision-on").fill("2021-03-15");
        clerk.follow(
                () -> page.locator("#end").getByRole(AriaRole.BUTTON).first().click());
        assertThat(page.locator("#appealable").textContent()).contains("2021-03-30");
        page.locator("#appeal summary").click();
        page.locator("#appeal-court").fill("泉州市中级人民法院");
        assertIsWell(clerk);
        clerk.follow(() -> page.locator("#appeal").getByRole(AriaRole.BUTTON).click());
        assertThat(page.locator("#standing").textContent()).isEqualTo("尚未审结");
        assertThat(page.locator("#second").textContent()).isEqualTo("二审 · 泉州市中级人民法院");
        assertThat(page.locator("#facts").textContent()).contains("驳回请求", "2021-03-15 收到", "原告");
        assertIsWell(clerk);
    }

    private void listed(Visit clerk, String number) {
        Page page = clerk.page();
        follow(clerk, "复议诉讼");
        assertThat(page.locator("#disputes").textContent())
                .contains("（2021）闽0504行初" + number)
                .doesNotContain("撤销");
        assertThat(page.locator("#table-four").textContent()).contains("行政复议", "复议后起诉");
        assertIsWell(clerk);
        page.navigate(address("/office/disputes?state=ENDED&year=2021"));
        assertThat(page.locator("#disputes").textContent()).contains("撤销");
        page.navigate(address("/office/disputes/import"));
        assertIsWell(clerk);
    }

    private void addPaper(Visit clerk) {
        Page page = clerk.page();
        page.locator("#add-paper summary").click();
        page.locator("#paper-kind").selectOption("ANSWER");
        page.locator("#file")
                .setInputFiles(new FilePayload("答复书.txt", "text/plain", "答复如下".getBytes(StandardCharsets.UTF_8)));
        clerk.follow(() -> page.locator("#add-paper button").click());
        assertThat(page.locator("#papers").textContent()).contains("答复书、答辩状", "答复书.txt");
    }

    private void firstPageNames(Visit clerk, String task) {
        String before = clerk.page().url();
        clerk.page().navigate(address("/office"));
        assertThat(clerk.page().locator("main").textContent()).contains(task);
        clerk.page().navigate(before);
    }

    private static void step(Visit clerk, String where, Map<String, String> fields) {
        Page page = clerk.page();
        page.locator(where + " summary").click();
        fields.forEach((field, value) -> page.locator(field).fill(value));
        clerk.follow(() -> page.locator(where).getByRole(AriaRole.BUTTON).click());
    }

    private static void press(Visit clerk, String button) {
        clerk.follow(
                () -> clerk.page().getByRole(AriaRole.BUTTON, exactly(button)).click());
    }

    /** A request that was replied to and has ended. */
    private Request replied() {
        Actor clerk = actor(Role.CLERK);
        Request request = register.register(clerk, TestRequests.receivedOn("2021-01-11"));
        Details granted = Details.none().reply(dockets.replies().of("granted").orElseThrow());
        enter(actor(Role.LEADER), request, EntryKind.REPLIED, "2021-01-20", granted);
        enter(clerk, request, EntryKind.DELIVERED, "2021-01-21", Details.none().manner(Manner.POST));
        return request;
    }

    private void enter(Actor actor, Request request, EntryKind kind, String day, Details details) {
        long seen = casework.dossier(actor, request.id()).seen();
        casework.enter(actor, request.id(), new Casework.NewEntry(kind, LocalDate.parse(day), details, null, seen));
    }
}
