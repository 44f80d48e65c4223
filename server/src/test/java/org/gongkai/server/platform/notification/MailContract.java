package org.gongkai.server.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters by e-mail, to a real mail server; the same on every database. */
abstract class MailContract {

    private static final int PORT = freePort();

    @Autowired
    private Mail mail;

    @Autowired
    private MailChore chore;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private GreenMail post;
    private String subject;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("gongkai.smtp.host", () -> "127.0.0.1");
        properties.add("gongkai.smtp.port", () -> PORT);
        properties.add("gongkai.smtp.from", () -> "gongkai@example.gov.cn");
        properties.add("gongkai.smtp.user", () -> "gongkai@example.gov.cn");
        properties.add("gongkai.smtp.password", () -> "secret");
    }

    @BeforeEach
    void openPost() {
        post = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.setUser("gongkai@example.gov.cn", "gongkai@example.gov.cn", "secret");
        subject = "request/" + UUID.randomUUID();
    }

    @AfterEach
    void closePost() {
        post.stop();
    }

    @Test
    void aLetterArrivesOnceAndNothingOfItIsKept() throws Exception {
        post.start();
        queue("wang@example.cn");
        assertThat(row()).containsPattern("sealed=[A-Za-z0-9+/]{40}").doesNotContain("wang", "收到");
        chore.run();
        chore.run();
        MimeMessage[] letters = post.getReceivedMessages();
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getSubject()).isEqualTo("已收到申请");
        assertThat(letters[0].getContent().toString().strip()).isEqualTo("编号 2021-001");
        assertThat(letters[0].getFrom()[0]).hasToString("gongkai@example.gov.cn");
        assertThat(letters[0].getMessageID()).matches("<gongkai-[0-9]+@example\\.gov\\.cn>");
        assertThat(row()).contains("sealed=null", "due_at=null");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndGivenUpAfterTheLastPause() {
        queue("wang@example.cn");
        chore.run();
        assertThat(row()).contains("attempts=1", "sent_at=null", "detail=Mail").doesNotContain("sealed=null");
        post.start();
        chore.run();
        assertThat(post.getReceivedMessages()).isEmpty();
        makeDue();
        chore.run();
        assertThat(post.getReceivedMessages()).hasSize(1);
        post.stop();
        subject += "/2";
        queue("wang@example.cn");
        for (int i = 0; i < 6; i++) {
            makeDue();
            chore.run();
        }
        assertThat(row()).contains("attempts=6", "due_at=null", "sealed=null", "sent_at=null");
    }

    @Test
    void aLetterWhoseReasonIsRolledBackIsNeverSent() {
        post.start();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    mail.queue(vault.newKey(), subject, letter("wang@example.cn"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        chore.run();
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void aLetterToWhomWasErasedIsGivenUp() {
        post.start();
        KeyId key = queue("wang@example.cn");
        transaction.executeWithoutResult(status -> vault.destroy(key));
        chore.run();
        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(row()).contains("detail=erased", "sealed=null");
    }

    @Test
    void withoutAServerNothingIsSentAndOneWithoutASenderIsAnError() {
        assertThat(new Smtp(null, 25, null, null, "").isThere()).isFalse();
        assertThat(new Smtp(" ", 25, null, null, "").isThere()).isFalse();
        assertThatThrownBy(() -> new Smtp("mail.example.cn", 25, null, null, "").isThere())
                .hasMessageContaining("gongkai.smtp.from");
    }

    private KeyId queue(String to) {
        return transaction.execute(status -> {
            KeyId key = vault.newKey();
            mail.queue(key, subject, letter(to));
            return key;
        });
    }

    private static Letter letter(String to) {
        return new Letter(to, "已收到申请", "编号 2021-001");
    }

    private void makeDue() {
        jdbc.sql("update mail set due_at = 0 where subject = :subject and due_at is not null")
                .param("subject", subject)
                .update();
    }

    private String row() {
        List<?> rows = jdbc.sql("select * from mail where subject = :subject")
                .param("subject", subject)
                .query()
                .listOfRows();
        return rows.toString();
    }

    private static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
