package org.gongkai.server.request.feed;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.PersonLeft;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.notification.Letter;
import org.gongkai.server.platform.notification.Mail;
import org.gongkai.server.request.DigestTold;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day's message about open requests for a person's own mailbox (每日提醒邮件), where they want it and the installation has
 * a mail server. It names requests by number only.
 */
@Service
public class DigestMails {

    private static final Role[] READERS = {Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD};
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,120}");

    private final DigestMailTable table;
    private final Mail mail;
    private final Offices offices;
    private final Ledger ledger;
    private final MessageSource messages;

    DigestMails(DigestMailTable table, Mail mail, Offices offices, Ledger ledger, MessageSource messages) {
        this.table = table;
        this.mail = mail;
        this.offices = offices;
        this.ledger = ledger;
        this.messages = messages;
    }

    /** Whether a person can have it: they have a role whose work has due dates, and letters can be sent. */
    public boolean isFor(Actor actor) {
        return mail.isThere() && isReader(actor);
    }

    /** To which address it goes; null where they do not want it. */
    @Transactional(readOnly = true)
    public @Nullable String address(long account) {
        return table.address(account).orElse(null);
    }

    /**
     * Has it sent to an address from now on.
     *
     * @throws RefusedException if it is no address
     */
    @Transactional
    public void put(Actor actor, String address) {
        Duty duty = actor.asAny(READERS);
        String plain = Objects.requireNonNull(address.strip());
        if (!ADDRESS.matcher(plain).matches()) {
            throw new RefusedException("refused.digest-mail.address", plain);
        }
        table.put(actor.account().id(), plain);
        ledger.record(actor.act(duty, "digest-mail.set", subject(actor), null, null));
    }

    /** Ends it; does nothing where there was none. */
    @Transactional
    public void remove(Actor actor) {
        if (table.remove(actor.account().id())) {
            Duty duty = actor.duties().get(0);
            ledger.record(actor.act(duty, "digest-mail.ended", subject(actor), null, null));
        }
    }

    @EventListener
    void send(DigestTold told) {
        if (mail.isThere()) {
            table.all().stream()
                    .filter(one -> offices.actor(one.account(), told.unit().id())
                            .filter(DigestMails::isReader)
                            .isPresent())
                    .forEach(one -> send(one, told));
        }
    }

    @EventListener
    void left(PersonLeft left) {
        table.remove(left.account());
    }

    private void send(DigestMailTable.Subscriber to, DigestTold told) {
        Object[] of = {told.unit().shortName(), told.day().toString()};
        String end = messages.getMessage("digest-mail.end", null, Locale.SIMPLIFIED_CHINESE);
        mail.queue(
                to.key(),
                "requests",
                new Letter(
                        table.address(to.account()).orElseThrow(),
                        messages.getMessage("digest-mail.subject", of, Locale.SIMPLIFIED_CHINESE),
                        told.text() + "\n\n" + end));
    }

    private static boolean isReader(Actor actor) {
        return Stream.of(READERS).anyMatch(actor::is);
    }

    private static String subject(Actor actor) {
        return "account/" + actor.account().id();
    }
}
