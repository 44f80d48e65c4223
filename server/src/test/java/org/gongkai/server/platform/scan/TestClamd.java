package org.gongkai.server.platform.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A clamd for tests: speaks its protocol on a real socket, and knows one virus, the EICAR test file. */
public final class TestClamd implements AutoCloseable {

    /** The test file of the European Institute for Computer Antivirus Research, put together so that no scanner finds it here. */
    public static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    public static final String SIGNATURE = "Eicar-Test-Signature";

    private final ServerSocket server;
    private final int longest;
    private final List<byte[]> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean silent;

    public TestClamd() {
        this(Integer.MAX_VALUE);
    }

    /**
     * @param longest bytes of the longest content that it takes, clamd's StreamMaxLength
     */
    public TestClamd(int longest) {
        this.longest = longest;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "test clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Whether it hangs up on whoever asks, as one that is just being stopped. */
    public void hangUp(boolean now) {
        silent = now;
    }

    /** What it was given to look at. */
    public List<byte[]> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                if (!silent) {
                    answer(socket);
                }
            } catch (IOException e) {
                continue; // who asked is gone, or the test is over
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        String question = question(in);
        String answer =
                switch (question) {
                    case "zPING" -> "PONG";
                    case "zINSTREAM" -> judged(in);
                    default -> "UNKNOWN COMMAND";
                };
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.shutdownOutput();
        in.transferTo(OutputStream.nullOutputStream()); // or what is still on its way would take the answer with it
    }

    private static String question(DataInputStream in) throws IOException {
        StringBuilder question = new StringBuilder();
        for (int c = in.readByte(); c != 0; c = in.readByte()) {
            question.append((char) c);
        }
        return question.toString();
    }

    private String judged(DataInputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (content.size() + length > longest) {
                return "INSTREAM size limit exceeded. ERROR";
            }
            content.write(in.readNBytes(length));
        }
        seen.add(content.toByteArray());
        String text = content.toString(StandardCharsets.ISO_8859_1);
        return text.contains(new String(EICAR, StandardCharsets.US_ASCII))
                ? "stream: " + SIGNATURE + " FOUND"
                : "stream: OK";
    }
}
