package org.gongkai.bench.portal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;

/**
 * Asks for one page at a fixed rate, whether the answers come or not, and counts each from the moment its question was to
 * be sent: a server that stops for a while does not slow down who asks (open loop). A program of its own, for a core of its
 * own: {@code PORT PATH ENCODING RATE SECONDS CONNECTIONS}. Says {@code p50 p99 most answered failed}, times in
 * microseconds.
 */
final class OpenLoop {

    private static final int WARM_UP_SECONDS = 3;
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();
    private static final double SECOND = 1e9;

    private final InetSocketAddress server;
    private final ByteBuffer question;
    private final Selector selector = Selector.open();
    private final Queue<Line> idle = new ArrayDeque<>();
    private long[] nanos = new long[0];
    private int answered;
    private int failed;

    private OpenLoop(int port, String path, String encoding, int connections) throws IOException {
        server = new InetSocketAddress("127.0.0.1", port);
        question = ByteBuffer.wrap("GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\n\r\n"
                .formatted(path, encoding)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < connections; i++) {
            idle.add(new Line());
        }
    }

    /** Where it begins. */
    public static void main(String[] arguments) throws IOException {
        int connections = Integer.parseInt(arguments[5]);
        OpenLoop loop = new OpenLoop(Integer.parseInt(arguments[0]), arguments[1], arguments[2], connections);
        double rate = Double.parseDouble(arguments[3]);
        loop.ask(rate, WARM_UP_SECONDS);
        loop.ask(rate, Integer.parseInt(arguments[4]));
        System.out.println(loop.result());
    }

    private void ask(double rate, int seconds) throws IOException {
        int count = (int) (rate * seconds);
        nanos = new long[count];
        answered = 0;
        failed = 0;
        long start = System.nanoTime();
        long end = start + (long) (seconds * SECOND) + PATIENCE;
        int next = 0;
        while (answered + failed < count && System.nanoTime() < end) {
            for (long due = due(start, next, rate); next < count && due <= System.nanoTime() && !idle.isEmpty(); ) {
                idle.remove().ask(due);
                next++;
                due = due(start, next, rate);
            }
            selector.selectNow(this::read);
        }
        failed = count - answered;
    }

    private static long due(long start, int number, double rate) {
        return start + (long) (number * SECOND / rate);
    }

    private void read(SelectionKey key) {
        Line line = (Line) Objects.requireNonNull(key.attachment());
        try {
            line.read();
        } catch (IOException lost) {
            failed++;
            line.close();
        }
    }

    private String result() {
        Arrays.sort(nanos, 0, answered);
        return answered == 0
                ? "0 0 0 0 " + failed
                : String.format(
                        Locale.ROOT,
                        "%d %d %d %d %d",
                        nanos[answered / 2] / 1000,
                        nanos[(int) (answered * 99L / 100)] / 1000,
                        nanos[answered - 1] / 1000,
                        answered,
                        failed);
    }

    /** One connection, kept alive as long as the server likes. */
    private final class Line {

        private final AnswerReader answer = new AnswerReader();
        private SocketChannel channel;
        private long due;

        Line() throws IOException {
            channel = connected();
        }

        private SocketChannel connected() throws IOException {
            SocketChannel opened = SocketChannel.open(server);
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_READ, this);
            return opened;
        }

        void ask(long from) throws IOException {
            due = from;
            channel.write(question.duplicate());
        }

        void read() throws IOException {
            if (!answer.read(channel)) {
                return;
            }
            if (answer.isWell()) {
                nanos[answered++] = System.nanoTime() - due;
            } else {
                failed++;
            }
            if (answer.isLast()) {
                close();
                channel = connected();
            }
            answer.clear();
            idle.add(this);
        }

        void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new IllegalStateException("A connection cannot be closed", e);
            }
        }
    }
}
