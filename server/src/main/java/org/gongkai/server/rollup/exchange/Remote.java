package org.gongkai.server.rollup.exchange;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Asks another installation, once (对方系统). It is led nowhere else, waits so long at most, and reads no endless answer. */
@Component
class Remote {

    private static final Logger LOG = LoggerFactory.getLogger(Remote.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final Supplier<HttpClient> client;
    private final Duration toAnswer;

    /** Throws {@link IllegalStateException} if a file with certificates of the office's own cannot be read. */
    @Autowired
    Remote(Installation installation, @Value("${gongkai.exchange-timeout:30s}") Duration toAnswer) {
        this(TrustedAuthorities.in(installation.data().resolve("certificates")), toAnswer);
    }

    Remote(TrustedAuthorities authorities, Duration toAnswer) {
        this.client = SingletonSupplier.of(() -> client(authorities));
        this.toAnswer = toAnswer;
    }

    /** An answer, whatever its status. */
    @SuppressWarnings("ArrayRecordComponent") // read once
    record Answer(int status, byte[] body, Optional<DetachedSignature> signature) {}

    /** There was no answer. */
    static final class NoAnswerException extends Exception {

        private static final long serialVersionUID = 1L;

        private final Outcome outcome;
        private final String host;

        NoAnswerException(Outcome outcome, String host, Throwable cause) {
            super(outcome.name(), cause);
            this.outcome = outcome;
            this.host = host;
        }

        /** The host that was asked, with its port. */
        String host() {
            return host;
        }

        Outcome outcome() {
            return outcome;
        }
    }

    /** Sends a question; must not be called within a transaction. */
    Answer ask(HttpRequest request) throws NoAnswerException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.get().sendAsync(request, head -> new LimitedBody(ReportReception.MOST_BYTES));
        try {
            // The client's own limit ends with the head of an answer, this one with its last byte.
            HttpResponse<byte[]> answer = coming.get(toAnswer.toMillis(), TimeUnit.MILLISECONDS);
            Optional<DetachedSignature> signature = DetachedSignature.parse(
                    answer.headers().firstValue(DetachedSignature.HEADER).orElse(null));
            return new Answer(answer.statusCode(), answer.body(), signature);
        } catch (ExecutionException e) {
            LOG.warn("{} did not answer", request.uri(), e);
            throw new NoAnswerException(outcome(e), request.uri().getAuthority(), e);
        } catch (TimeoutException e) {
            coming.cancel(true);
            LOG.warn("{} did not answer in {}", request.uri(), toAnswer, e);
            throw new NoAnswerException(Outcome.BROKEN_OFF, request.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Outcome.BROKEN_OFF, request.uri().getAuthority(), e);
        }
    }

    private static Outcome outcome(ExecutionException e) {
        if (has(e, CertificateException.class)) {
            return Outcome.NOT_TRUSTED;
        }
        if (has(e, LimitedBody.TooLongException.class)) {
            return Outcome.TOO_LARGE;
        }
        boolean apart = has(e, ConnectException.class)
                || has(e, HttpConnectTimeoutException.class)
                || has(e, SSLHandshakeException.class);
        return apart ? Outcome.NOT_REACHED : Outcome.BROKEN_OFF;
    }

    private static boolean has(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static HttpClient client(TrustedAuthorities authorities) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .sslContext(authorities.context())
                .build();
    }
}
