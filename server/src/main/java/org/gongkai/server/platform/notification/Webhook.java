package org.gongkai.server.platform.notification;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has a robot say a text, once, and tells whether it did (机器人接口). */
@Component
class Webhook {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int REFUSALS = 400;
    private static final int FAULTS = 500;
    private static final int REQUEST_TIMEOUT = 408;

    /** Both robots' "system busy": it does not say whether the message went through. */
    private static final int BUSY = -1;

    private final Supplier<HttpClient> client = SingletonSupplier.of(Webhook::client);
    private final Duration toAnswer;
    private final JsonMapper json = new JsonMapper();

    Webhook(@Value("${gongkai.robot-timeout:10s}") Duration toAnswer) {
        this.toAnswer = toAnswer;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    /** Sends a text; whatever happens is an outcome. Must not be called within a transaction. */
    Outcome say(Robot robot, String text) {
        // A signature is checked against the time of the day, not against that of a demonstration.
        HttpRequest request = HttpRequest.newBuilder(address(robot, Instant.now()))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(payload(text)))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                client.get().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            // The client's own limit ends with the head of an answer, this one with its last byte.
            return outcome(answer.get(toAnswer.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return Outcome.of(reason(e.getCause()));
        } catch (TimeoutException silence) {
            answer.cancel(true);
            return Outcome.of(Outcome.Reason.NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.of(Outcome.Reason.STOPPED);
        }
    }

    /** Only where no connection came about is it certain that nothing was sent. */
    private static Outcome.Reason reason(@Nullable Throwable failure) {
        boolean nothingSent = failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException;
        return nothingSent ? Outcome.Reason.NOT_REACHED : Outcome.Reason.BROKEN_OFF;
    }

    /** The address with DingTalk's signature where the robot asks for one: HMAC-SHA256 over time and secret. */
    static URI address(Robot robot, Instant now) {
        if (robot.secret().isEmpty()) {
            return URI.create(robot.address());
        }
        String time = String.valueOf(now.toEpochMilli());
        String sign = URLEncoder.encode(sign(robot.secret(), time + "\n" + robot.secret()), StandardCharsets.UTF_8);
        String join = robot.address().contains("?") ? "&" : "?";
        return URI.create(robot.address() + join + "timestamp=" + time + "&sign=" + sign);
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256, and takes any key that is not empty", e);
        }
    }

    /** WeCom and DingTalk take a text in the same shape. */
    private String payload(String text) {
        return json.writeValueAsString(Map.of("msgtype", "text", "text", Map.of("content", text)));
    }

    private Outcome outcome(HttpResponse<String> response) {
        int status = response.statusCode();
        String said = String.valueOf(status);
        if (status >= REFUSALS && status < FAULTS && status != REQUEST_TIMEOUT) {
            return new Outcome(Outcome.Reason.TURNED_AWAY, said);
        }
        return status == OK ? answered(response.body()) : new Outcome(Outcome.Reason.NO_SENSE, said);
    }

    private Outcome answered(String body) {
        try {
            JsonNode answer = json.readTree(body);
            JsonNode code = answer.path("errcode");
            if (!code.isInt() || code.intValue() == BUSY) {
                return new Outcome(Outcome.Reason.NO_SENSE, String.valueOf(OK));
            }
            return code.intValue() == 0
                    ? Outcome.of(Outcome.Reason.TAKEN)
                    : new Outcome(
                            Outcome.Reason.ROBOT_REFUSED,
                            code.intValue() + " " + answer.path("errmsg").asString(""));
        } catch (JacksonException notJson) {
            return new Outcome(Outcome.Reason.NO_SENSE, String.valueOf(OK));
        }
    }
}
