package org.gongkai.server.platform.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clamd, spoken to over TCP in its own words (clamd 协议): a connection a question, each begun with {@code z} and ended, as
 * its answer is, by a zero byte.
 */
record Clamd(String host, int port) {

    private static final Pattern SETTING = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:\\s\\[\\]]+)):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;
    private static final int TO_CONNECT_MILLIS = 3_000;

    /** An archive of the largest upload takes it some tens of seconds. */
    private static final int TO_SCAN_MILLIS = 120_000;

    private static final int TO_PING_MILLIS = 2_000;

    /**
     * The one that a setting names.
     *
     * @param setting {@code host:port}, an IPv6 address in square brackets
     * @throws IllegalArgumentException if it names none
     */
    static Clamd of(String setting) {
        Matcher parts = SETTING.matcher(setting.strip());
        if (!parts.matches()
                || Integer.parseInt(parts.group(3)) > HIGHEST_PORT
                || Integer.parseInt(parts.group(3)) == 0) {
            throw new IllegalArgumentException("gongkai.clamav is \"" + setting
                    + "\"; it must be the host and port of a clamd, such as 127.0.0.1:3310");
        }
        String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new Clamd(host, Integer.parseInt(parts.group(3)));
    }

    /**
     * What it says of a content, such as {@code stream: OK}.
     *
     * @throws IOException if it cannot be asked, or the content cannot be read
     */
    String scan(InputStream content) throws IOException {
        try (Socket socket = connected(TO_SCAN_MILLIS)) {
            try {
                send(content, socket);
            } catch (SocketException hungUp) {
                return said(socket, hungUp);
            }
            return answer(socket);
        }
    }

    /** Whether it is there and at work. */
    boolean answers() {
        try (Socket socket = connected(TO_PING_MILLIS)) {
            socket.getOutputStream().write(question("PING"));
            return answer(socket).equals("PONG");
        } catch (IOException away) {
            return false; // that is the answer
        }
    }

    private static String said(Socket socket, SocketException hungUp) throws IOException {
        try {
            return answer(socket);
        } catch (IOException nothing) {
            hungUp.addSuppressed(nothing);
            throw hungUp;
        }
    }

    private static void send(InputStream content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
        out.write(question("INSTREAM"));
        byte[] chunk = new byte[CHUNK];
        for (int length = content.read(chunk); length > 0; length = content.read(chunk)) {
            out.writeInt(length);
            out.write(chunk, 0, length);
            if (socket.getInputStream().available() > 0) {
                return; // it says why before it hangs up on what is too long for it
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        byte[] said = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        String answer =
                new String(said, StandardCharsets.UTF_8).replace("\0", "").strip();
        if (answer.isEmpty()) {
            throw new EOFException("clamd hung up without an answer");
        }
        return answer;
    }

    private Socket connected(int toAnswer) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), TO_CONNECT_MILLIS);
            socket.setSoTimeout(toAnswer);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static byte[] question(String word) {
        return ("z" + word + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
