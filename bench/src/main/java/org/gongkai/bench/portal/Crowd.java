package org.gongkai.bench.portal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Very slow clients, each on a connection of its own: some dribble the head of their question, some its body, some take an
 * answer of 4 MB by the kilobyte.
 */
final class Crowd implements AutoCloseable {

    private static final int PAUSE_MILLIS = 100;
    private static final int SIP = 1024;
    private static final String HEAD = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n";
    private static final String BODY = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nsign-in=";

    private final List<SlowClient> clients = new ArrayList<>();
    private final Thread thread;

    /** Lets so many clients in, the three sorts by turns. */
    Crowd(int port, int count, String page, String attachment) throws IOException {
        for (int i = 0; i < count; i++) {
            clients.add(
                    switch (i % 3) {
                        case 0 -> new SlowClient(port, HEAD.formatted(page), "X-Slow: ");
                        case 1 -> new SlowClient(port, BODY, "a");
                        default -> new SlowClient(port, HEAD.formatted(attachment) + "\r\n", "");
                    });
        }
        thread = new Thread(this::run, "crowd");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        ByteBuffer sip = ByteBuffer.allocate(SIP);
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (SlowClient client : clients) {
                    client.goOn(sip.clear());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many are still connected. */
    long connected() {
        return clients.stream().filter(SlowClient::isConnected).count();
    }

    /** How many were told a status other than 200, such as that the server has too much to do. */
    long refused() {
        return clients.stream().filter(SlowClient::isRefused).count();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        thread.interrupt();
        thread.join();
        for (SlowClient client : clients) {
            client.channel.close();
        }
    }

    /** One of them. */
    private static final class SlowClient {

        private final SocketChannel channel;
        private final byte[] drops;
        private int dropped;
        private volatile boolean connected = true;
        private volatile String answer = "";

        SlowClient(int port, String first, String drops) throws IOException {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 * SIP);
            channel.connect(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap(first.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            this.drops = drops.getBytes(StandardCharsets.US_ASCII);
        }

        /** Sends its next letter, and reads a little of what has come. */
        void goOn(ByteBuffer sip) {
            if (!connected) {
                return;
            }
            try {
                if (drops.length > 0) {
                    byte drop = dropped < drops.length ? drops[dropped] : (byte) 'x';
                    dropped++;
                    channel.write(ByteBuffer.wrap(new byte[] {drop}));
                }
                connected = channel.read(sip) >= 0;
            } catch (IOException hungUp) {
                connected = false;
            }
            if (answer.isEmpty() && sip.position() > 0) {
                answer = new String(sip.array(), 0, sip.position(), StandardCharsets.ISO_8859_1);
            }
        }

        boolean isConnected() {
            return connected;
        }

        boolean isRefused() {
            return !answer.isEmpty() && !answer.startsWith("HTTP/1.1 200");
        }
    }
}
