package org.gongkai.server.request.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.TestPost;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Staff;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.request.DigestTold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The day's message in people's own mailboxes; the same on every database. */
abstract class DigestMailContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final GreenMail POST = TestPost.open();

    @Autowired
    private DigestMails mails;

    @Autowired
    private List<Chore> chores;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Staff staff;

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
    private String address = "";

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        TestPost.set(properties, POST);
    }

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        address = "clerk" + office.unit.code() + "@example.gov.cn";
    }

    @Test
    void whoWantsItGetsItAndTheAddressIsSealed() throws Exception {
        mails.put(clerk, " " + address + " ");
        mails.put(office.as(Role.LEADER), "leader" + address);
        assertThat(jdbc.sql("select * from digest_mail").query().listOfRows().toString())
                .doesNotContain("@");
        tell(office);
        tell(new TestOffice(offices, accounts));
        assertThat(lettersTo(address)).singleElement().satisfies(letter -> assertThat(letter)
                .contains("逾期 1 件：2020-001", "请勿回复"));
        assertThat(lettersTo("leader" + address)).hasSize(1);
    }

    @Test
    void whoEndsItOrLeavesIsWrittenToNoMore() throws Exception {
        mails.put(clerk, address);
        mails.remove(clerk);
        Actor leader = office.as(Role.LEADER);
        mails.put(leader, "leader" + address);
        staff.letGo(office.as(Role.ADMIN), leader.account().id(), null);
        tell(office);
        assertThat(lettersTo(address)).isEmpty();
        assertThat(lettersTo("leader" + address)).isEmpty();
        assertThat(mails.address(clerk.account().id())).isNull();
        assertThat(mails.address(leader.account().id())).isNull();
        assertThat(ledger.about(office.unit.code(), "account/" + clerk.account().id()))
                .extracting(entry -> entry.act().act())
                .containsExactly("digest-mail.set", "digest-mail.ended");
    }

    @Test
    void aLetterThatWaitsWhenItIsEndedIsNotSentAnyMore() throws Exception {
        mails.put(clerk, address);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DigestTold(office.unit, TODAY, "逾期 1 件：2020-001")));
        mails.remove(clerk);
        runChores();
        assertThat(lettersTo(address)).isEmpty();
    }

    @Test
    void whatIsNoAddressIsRefusedAndWhoHasNoSuchWorkHasNoMessage() {
        assertThatThrownBy(() -> mails.put(clerk, "王小明在公司")).hasMessage("refused.digest-mail.address");
        assertThatThrownBy(() -> mails.put(clerk, "a@b.cn\r\nBcc: c@d.cn")).hasMessage("refused.digest-mail.address");
        assertThatThrownBy(() -> mails.put(office.as(Role.LIAISON), address)).isInstanceOf(NotYoursException.class);
        assertThat(mails.isFor(clerk)).isTrue();
        assertThat(mails.isFor(office.as(Role.LIAISON))).isFalse();
    }

    @Test
    void itIsSetOnThePersonsOwnPage(@Autowired WebApplicationContext context) throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String page = "/office/people/" + clerk.account().id();
        assertThat(browser.read("GET", page)).contains("每日提醒邮件", "开始接收");
        assertThat(browser.call("POST", "/office/me/digest-mail", "address", address)
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(browser.read("GET", page)).contains("value=\"" + address + "\"", "不再接收");
        browser.call("POST", "/office/me/digest-mail/end");
        assertThat(browser.read("GET", page)).doesNotContain(address);
    }

    private void tell(TestOffice told) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new DigestTold(told.unit, TODAY, "逾期 1 件：2020-001")));
        runChores();
    }

    private void runChores() {
        chores.stream()
                .filter(chore -> chore.getClass().getSimpleName().startsWith("MailChore"))
                .forEach(Chore::run);
    }

    private static List<String> lettersTo(String address) throws Exception {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(letter -> {
                    try {
                        return GreenMailUtil.getAddressList(letter.getAllRecipients())
                                .equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(letter -> {
                    try {
                        return String.valueOf(letter.getContent());
                    } catch (jakarta.mail.MessagingException | java.io.IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
