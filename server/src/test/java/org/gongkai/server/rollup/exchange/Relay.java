package org.gongkai.server.rollup.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** Another address of an installation, with a connection to it that can be disturbed, or with a certificate. */
final class Relay implements AutoCloseable {

    /** What happens to an answer on its way back. */
    enum Fate {
        /** It arrives. */
        ARRIVES,
        /** It is lost: the question arrived, and the connection is closed. */
        LOST,
        /** The first half arrives, then the connection is closed. */
        HALVED,
        /** Half of it arrives as if it were the whole. */
        SHORTENED,
        /** The question does not arrive; somebody on the way is unavailable. */
        UNAVAILABLE
    }

    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger questions = new AtomicInteger();
    private final HttpServer server;
    private final String to;
    private volatile Fate fate = Fate.ARRIVES;
    private volatile int undisturbed;

    Relay(String to) throws IOException {
        this(HttpServer.create(here(), 0), to);
    }

    /** The same over HTTPS. */
    Relay(String to, SSLContext certificate) throws IOException {
        this(secured(certificate), to);
    }

    private Relay(HttpServer server, String to) {
        this.server = server;
        this.to = to;
        server.createContext("/", this::pass);
        server.start();
    }

    /** What is to happen to all answers but the first so many. */
    Relay fate(Fate wanted, int but) {
        fate = wanted;
        undisturbed = questions.get() + but;
        return this;
    }

    String address() {
        return (server instanceof HttpsServer ? "https" : "http") + "://localhost:"
                + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            Fate now = questions.getAndIncrement() < undisturbed ? Fate.ARRIVES : fate;
            if (now == Fate.UNAVAILABLE) {
                exchange.sendResponseHeaders(UNAVAILABLE, -1);
                return;
            }
            HttpResponse<byte[]> answer = asked(exchange);
            if (now == Fate.LOST) {
                return; // closed without a word
            }
            answer.headers().firstValue("Gongkai-Signature").ifPresent(value -> exchange.getResponseHeaders()
                    .set("Gongkai-Signature", value));
            byte[] body = answer.body();
            int arriving = now == Fate.ARRIVES ? body.length : body.length / 2;
            exchange.sendResponseHeaders(answer.statusCode(), now == Fate.SHORTENED ? arriving : body.length);
            exchange.getResponseBody().write(body, 0, arriving);
            exchange.getResponseBody().flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> asked(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : new String[] {"Authorization", "Content-Type", "Gongkai-Signature"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static InetSocketAddress here() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static HttpServer secured(SSLContext certificate) throws IOException {
        HttpsServer server = HttpsServer.create(here(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate));
        return server;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
