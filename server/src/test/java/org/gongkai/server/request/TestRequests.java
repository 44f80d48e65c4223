package org.gongkai.server.request;

import java.time.LocalDate;

/** Requests for tests, of one person who asks for one thing. */
public final class TestRequests {

    private TestRequests() {}

    public static NewRequest receivedOn(String day) {
        return of("张某某", "110101199003070011", day);
    }

    /** The same thing by another channel. */
    public static NewRequest by(Channel channel) {
        NewRequest request = receivedOn("2021-01-11");
        return new NewRequest(request.kind(), channel, request.receivedOn(), request.applicant(), request.asked());
    }

    /** The same thing asked by somebody else. */
    public static NewRequest of(String name, String identity, String day) {
        Applicant applicant =
                new Applicant(ApplicantKind.PERSON, name, identity, "", "青石路1号", "13800000000", "", false);
        Asked asked = new Asked("2019年低保发放情况", Asked.Form.PAPER, Asked.Provision.POST);
        return new NewRequest(RequestKind.DISCLOSURE, Channel.IN_PERSON, LocalDate.parse(day), applicant, asked);
    }
}
