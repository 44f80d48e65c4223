package org.gongkai.server.office.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.ActorArgument;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.scan.InfectedUpload;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Writes into the ledger that somebody handed in a file with a virus (上传病毒文件记录): who, or on whose public site, which
 * virus, and the digest of what was not taken.
 */
@Component
@ConditionalOnWebApplication
class InfectedUploads {

    private static final String ACT = "upload.infected";
    private static final String APPLICANT = "APPLICANT";
    private static final int LONGEST_SIGNATURE = 70;
    private static final Pattern OF_A_UNIT = Pattern.compile("(?:/en)?/units/([^/]+)/.*");

    private final ActorArgument actors;
    private final Offices offices;
    private final Ledger ledger;

    InfectedUploads(ActorArgument actors, Offices offices, Ledger ledger) {
        this.actors = actors;
        this.offices = offices;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional
    public void found(InfectedUpload upload) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String signature = upload.signature();
        String subject = "upload/" + signature.substring(0, Math.min(signature.length(), LONGEST_SIGNATURE));
        actors.actor(new ServletWebRequest(request))
                .map(actor -> act(actor, subject, upload.digest()))
                .or(() -> site(request).map(unit -> act(unit, subject, upload.digest())))
                .ifPresent(ledger::record);
    }

    private static Act act(Actor actor, String subject, String digest) {
        Duty duty = actor.duties().get(0);
        return actor.act(duty, "upload.infected", subject, digest, null);
    }

    private static Act act(Unit unit, String subject, String digest) {
        return new Act(unit.code(), null, APPLICANT, null, ACT, subject, digest, null);
    }

    /** Whose public site the form stands on; empty before the office is set up. */
    private Optional<Unit> site(HttpServletRequest request) {
        Matcher ofAUnit = OF_A_UNIT.matcher(request.getRequestURI());
        return ofAUnit.matches() ? offices.byCode(ofAUnit.group(1)) : offices.own();
    }
}
