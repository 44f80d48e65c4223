package org.gongkai.server.platform.notification;

import java.time.Clock;
import java.time.Instant;
import org.gongkai.server.platform.vault.KeyId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters by e-mail to people outside (电子邮件). What is queued here is written in the transaction that gives the reason for
 * it, and sent after that has been committed. Until then it is kept sealed, and nothing of it is kept afterwards.
 */
@Service
@EnableConfigurationProperties(Smtp.class)
public class Mail {

    private final MailTable table;
    private final Smtp smtp;
    private final Clock clock;

    Mail(MailTable table, Smtp smtp, Clock clock) {
        this.table = table;
        this.smtp = smtp;
        this.clock = clock;
    }

    /** Whether this installation can send letters at all. */
    public boolean isThere() {
        return smtp.isThere();
    }

    /**
     * Has a letter sent; where the installation has no mail server, nothing is done.
     *
     * @param key the key of the person it tells of
     * @param subject what it is about, such as {@code request/17}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(KeyId key, String subject, Letter letter) {
        if (smtp.isThere()) {
            table.add(key, subject, letter, Instant.ofEpochMilli(clock.millis()));
        }
    }
}
