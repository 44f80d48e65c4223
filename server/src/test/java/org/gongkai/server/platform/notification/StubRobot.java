package org.gongkai.server.platform.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A robot of a test's own on this machine: keeps what it was told, and answers as the test wants. */
public final class StubRobot implements AutoCloseable {

    private static final String TAKEN = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> say(exchange, 200, TAKEN);

    /** How it answers. */
    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public StubRobot() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Its webhook address. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/send?key=secret";
    }

    /** The bodies of what it was told, in order. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    List<URI> asked() {
        return List.copyOf(asked);
    }

    void answers(int status, String body) {
        answer = exchange -> say(exchange, status, body);
    }

    void takes() {
        answers(200, TAKEN);
    }

    /** Hears, and never answers while it is open. */
    void isSilent() {
        answer = exchange -> waitForClosing();
    }

    /** Hears, begins to answer, and never ends while it is open. */
    void stopsInTheMiddle() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, TAKEN.length());
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            waitForClosing();
        };
    }

    /** Hears, and cuts the connection. */
    void hangsUp() {
        answer = HttpExchange::close;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void waitForClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI());
        heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer.to(exchange);
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
