package org.gongkai.server.rollup.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Another installation that breaks off in the midst of every answer. */
final class BrokenInstallation implements AutoCloseable {

    private final ServerSocket server;

    BrokenInstallation() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "broken");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                caller.getInputStream().read(new byte[1000]);
                String half =
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{\"chap";
                caller.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                continue; // closed
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
