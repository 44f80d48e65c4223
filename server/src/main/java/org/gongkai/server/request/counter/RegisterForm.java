package org.gongkai.server.request.counter;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.RequestKind;

/** What the clerk types to register a request (登记表); texts as typed, so that nothing is lost when one is wrong. */
record RegisterForm(
        RequestKind kind,
        Channel channel,
        String receivedOn,
        ApplicantKind applicantKind,
        String name,
        String identity,
        String contactPerson,
        String address,
        String telephone,
        String email,
        String electronicDelivery,
        String information,
        Asked.Form form,
        Asked.Provision provision) {

    RegisterForm {
        kind = kind == null ? RequestKind.DISCLOSURE : kind;
        channel = channel == null ? Channel.IN_PERSON : channel;
        applicantKind = applicantKind == null ? ApplicantKind.PERSON : applicantKind;
        receivedOn = stripped(receivedOn);
        name = stripped(name);
        identity = stripped(identity);
        contactPerson = stripped(contactPerson);
        address = stripped(address);
        telephone = stripped(telephone);
        email = stripped(email);
        electronicDelivery = stripped(electronicDelivery);
        information = stripped(information);
        form = form == null ? Asked.Form.PAPER : form;
        provision = provision == null ? Asked.Provision.COLLECT : provision;
    }

    static RegisterForm empty(LocalDate today) {
        return new RegisterForm(
                RequestKind.DISCLOSURE,
                Channel.IN_PERSON,
                today.toString(),
                ApplicantKind.PERSON,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                Asked.Form.PAPER,
                Asked.Provision.COLLECT);
    }

    /**
     * The request that was typed.
     *
     * @throws RefusedException if the day is none
     */
    NewRequest request() {
        Applicant applicant =
                new Applicant(applicantKind, name, identity, contactPerson, address, telephone, email, consents());
        return new NewRequest(kind, channel, day(), applicant, new Asked(information, form, provision));
    }

    /** Whether the consent to electronic delivery is on file; the browser sends a box only when it is ticked. */
    boolean consents() {
        return electronicDelivery.equals("true");
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(receivedOn);
        } catch (DateTimeException e) {
            throw new RefusedException("refused.request.day", e);
        }
    }

    /** The browser leaves out what a form does not have. */
    private static String stripped(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
