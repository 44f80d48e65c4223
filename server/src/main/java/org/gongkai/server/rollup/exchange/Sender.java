package org.gongkai.server.rollup.exchange;

import java.net.http.HttpRequest;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.gongkai.server.platform.signature.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends a report, signed, to the reception of the office above, and reads its receipt (送报执行). */
@Component
class Sender {

    private static final int OK = 200;
    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;
    private static final int FAULTS = 500;

    private final Remote remote;
    private final SigningKey key;

    Sender(Remote remote, SigningKey key) {
        this.remote = remote;
        this.key = key;
    }

    /**
     * What came of it.
     *
     * @param outcome outcome
     * @param said what the other end answered where it refused, or which host gave no answer; null where it took the report
     */
    record Sent(Outcome outcome, @Nullable String said) {}

    Sent send(Above above, byte[] report) {
        HttpRequest question = HttpRequest.newBuilder(above.address().reception())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + above.token().text())
                .header(DetachedSignature.HEADER, key.sign(report).header())
                .POST(HttpRequest.BodyPublishers.ofByteArray(report))
                .build();
        try {
            return sent(remote.ask(question));
        } catch (Remote.NoAnswerException e) {
            return new Sent(e.outcome(), e.host());
        }
    }

    private static Sent sent(Remote.Answer answer) {
        JsonNode body = json(answer.body());
        if (answer.status() != OK) {
            String said = answer.status() + " " + body.path("detail").asString("");
            return new Sent(isPassing(answer.status()) ? Outcome.BROKEN_OFF : Outcome.TURNED_AWAY, said);
        }
        try {
            return new Sent(Outcome.valueOf(body.path("receipt").asString("")), null);
        } catch (IllegalArgumentException noReceipt) {
            return new Sent(Outcome.TURNED_AWAY, OK + ""); // a page, but no reception
        }
    }

    /** Whether the other end may take the same report later: it failed in itself, was too busy, or waited too long. */
    private static boolean isPassing(int status) {
        return status >= FAULTS || status == TIMED_OUT || status == TOO_MANY;
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }
}
