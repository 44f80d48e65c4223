package org.gongkai.server.request.apply;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.notification.Letter;
import org.gongkai.server.platform.notification.Mail;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestChanged;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What applicants are told by e-mail who left an address (邮件通知): that their request came, and that there is news of it. What
 * the news is they read on their page: e-mail is open to whoever carries it, so it names neither person nor matter, and
 * never the code.
 */
@Component
class ApplicantMail {

    private static final Set<EntryKind> NEWS = EnumSet.of(
            EntryKind.CORRECTION_ASKED,
            EntryKind.NOT_CORRECTED,
            EntryKind.EXTENDED,
            EntryKind.FEE_NOTICED,
            EntryKind.NOT_PAID,
            EntryKind.REASONS_ASKED,
            EntryKind.LATER_DATE_SET,
            EntryKind.DELIVERED,
            EntryKind.REOPENED);

    private final Mail mail;
    private final Register register;
    private final CodeTable codes;
    private final Offices offices;
    private final Sites sites;
    private final Settings settings;
    private final MessageSource messages;

    ApplicantMail(
            Mail mail,
            Register register,
            CodeTable codes,
            Offices offices,
            Sites sites,
            Settings settings,
            MessageSource messages) {
        this.mail = mail;
        this.register = register;
        this.codes = codes;
        this.offices = offices;
        this.sites = sites;
        this.settings = settings;
        this.messages = messages;
    }

    /** Whether an address that somebody leaves is written to at all. */
    boolean isThere() {
        return mail.isThere();
    }

    /** Confirms that a request came. */
    void confirm(Place place, Request request, String email) {
        write(request, email, place.language(), "apply.mail.received");
    }

    @EventListener
    void tell(RequestChanged changed) {
        Request request = changed.request();
        if (mail.isThere() && NEWS.contains(changed.kind())) {
            codes.language(request)
                    .ifPresent(language -> write(
                            request,
                            register.addressee(request).map(Applicant::email).orElse(""),
                            language,
                            "apply.mail.news"));
        }
    }

    private void write(Request request, String email, Locale language, String key) {
        if (email.isBlank()) {
            return;
        }
        Unit unit = offices.byId(request.unitId());
        Object[] of = {request.number().toString(), unit.name(), request.receivedOn(), page(unit, language)};
        mail.queue(
                register.key(request),
                request.subject(),
                new Letter(
                        email,
                        messages.getMessage(key + ".title", of, language),
                        messages.getMessage(key + ".text", of, language)));
    }

    /** Where the applicant looks; only the words for it where the office has not said its site's address. */
    private String page(Unit unit, Locale language) {
        String address = settings.of(unit, Setting.SITE_ADDRESS);
        Site site = sites.of(unit);
        return address.isEmpty()
                ? messages.getMessage("apply.mail.page", null, language)
                : address + new Place(site, language).at("/requests/status");
    }
}
