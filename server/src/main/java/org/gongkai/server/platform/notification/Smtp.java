package org.gongkai.server.platform.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The office's mail server ({@code gongkai.smtp}), by which letters leave (邮件服务器). It encrypts where the server can; on
 * port 465 always.
 *
 * @param host its name; null or blank where there is none, and no letter is sent then
 * @param user null where the server wants none
 * @param from the sender's address
 */
@ConfigurationProperties("gongkai.smtp")
record Smtp(
        @Nullable String host,
        @DefaultValue("25") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("") String from) {

    private static final int ALWAYS_ENCRYPTED = 465;
    private static final String PATIENCE_MILLIS = "10000";

    /**
     * Whether letters can be sent.
     *
     * @throws IllegalStateException if there is a server, but no sender
     */
    boolean isThere() {
        boolean there = host != null && !host.isBlank();
        if (there && from.isBlank()) {
            throw new IllegalStateException(
                    "gongkai.smtp.host is " + host + ", but gongkai.smtp.from is empty: set the sender's address");
        }
        return there;
    }

    /**
     * Sends a letter.
     *
     * @param number by which the same letter, sent twice, is known as one
     * @throws MessagingException or a MailException if the server did not take it
     */
    void send(Letter letter, long number) throws MessagingException {
        JavaMailSenderImpl sender = sender();
        MimeMessage message = new Numbered(sender.getSession(), "<gongkai-" + number + "@" + domain() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to());
        helper.setSubject(letter.title());
        helper.setText(letter.text());
        sender.send(message);
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        Properties manner = sender.getJavaMailProperties();
        manner.setProperty("mail.smtp.auth", String.valueOf(user != null && !user.isBlank()));
        manner.setProperty("mail.smtp.starttls.enable", "true");
        manner.setProperty("mail.smtp.ssl.enable", String.valueOf(port == ALWAYS_ENCRYPTED));
        manner.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        manner.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        manner.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return sender;
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Keeps its number: Jakarta Mail would give each attempt another. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
