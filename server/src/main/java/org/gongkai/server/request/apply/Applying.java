package org.gongkai.server.request.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Enclosures;
import org.gongkai.server.request.NewEnclosure;
import org.gongkai.server.request.OpenChannels;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests in that are made online (网上申请受理). */
@Service
class Applying {

    private final Register register;
    private final Casework casework;
    private final Enclosures enclosures;
    private final CodeTable codes;
    private final ApplicantMail mail;
    private final OpenChannels channels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Applying(
            Register register,
            Casework casework,
            Enclosures enclosures,
            CodeTable codes,
            ApplicantMail mail,
            OpenChannels channels,
            TransactionTemplate transaction,
            Clock clock) {
        this.register = register;
        this.casework = casework;
        this.enclosures = enclosures;
        this.codes = codes;
        this.mail = mail;
        this.channels = channels;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether an office takes requests online. */
    boolean isOpen(Unit unit) {
        return channels.isOpen(unit, Channel.ONLINE);
    }

    /**
     * Registers a request, or finds it if this code has brought it already: a form that is sent twice, by a second click or
     * because the answer was lost, is one request.
     *
     * @throws org.gongkai.server.office.RefusedException if the register does not take it
     */
    Dossier send(Place place, ApplyForm form, List<NewEnclosure> papers, LookUpCode code) {
        transaction.executeWithoutResult(status -> {
            if (!register(place, form, papers, code)) {
                status.setRollbackOnly(); // the number that it took is free again
            }
        });
        return sent(place.site().unit(), code).orElseThrow();
    }

    /** What was sent with a code. */
    Optional<Dossier> sent(Unit unit, LookUpCode code) {
        return codes.find(unit, code).map(casework::ofApplicant);
    }

    /** False if the same form, sent at the same moment, has been quicker. */
    private boolean register(Place place, ApplyForm form, List<NewEnclosure> papers, LookUpCode code) {
        Request request = register.receive(place.site().unit(), form.request(LocalDate.now(clock)));
        if (!codes.add(request, code, place.language())) {
            return false;
        }
        try {
            enclosures.add(request, papers);
        } catch (IOException e) {
            throw new UncheckedIOException("The papers of " + request.subject() + " could not be kept", e);
        }
        mail.confirm(place, request, form.email());
        return true;
    }
}
