package org.gongkai.server.request.apply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who applies by plain HTTP from an address of their own, without a script and without cookies. */
final class Applicants {

    private static final String BOUNDARY = "----gongkai";
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*name=\"code\"[^>]*value=\"([^\"]*)\"");

    private final int port;
    private final String address;
    private final String base;

    Applicants(int port, String address, String base) {
        this.port = port;
        this.address = address;
        this.base = base;
    }

    /** What came back. */
    record Answer(int status, String head, String body) {

        /** The code in the page's form, as it is sent on. */
        String code() {
            Matcher matcher = HIDDEN.matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("No code in " + body);
            }
            return matcher.group(1);
        }

        String text(String id) {
            Matcher matcher = Pattern.compile("id=\"" + id + "\"[^>]*>([^<]*)<").matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("No " + id + " in " + body);
            }
            return matcher.group(1);
        }
    }

    /** A file that is sent along. */
    record Paper(String name, byte[] content) {}

    /** What is typed into the form, well and whole. */
    static Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("applicantKind", "PERSON");
        typed.put("name", "王小明");
        typed.put("identity", "110101199003070011");
        typed.put("address", "青石路 1 号");
        typed.put("telephone", "13800000000");
        typed.put("email", "");
        typed.put("information", "2020 年孔雀河清淤工程合同");
        typed.put("form", "PAPER");
        typed.put("provision", "POST");
        return typed;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", new byte[0]);
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.US_ASCII));
    }

    Answer post(String path, Map<String, String> fields, Paper... papers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Paper paper : papers) {
            part(body, "name=\"papers\"; filename=\"" + paper.name() + "\"", paper.content());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send("POST", path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** Sends a request through both steps. */
    Answer apply(Map<String, String> typed, Paper... papers) throws IOException {
        Map<String, String> sent = new LinkedHashMap<>(typed);
        sent.put("code", post("/requests/check", typed).code());
        return post("/requests/sent", sent, papers);
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** From an address of our choice, which the HTTP client of Java 17 cannot. */
    private Answer send(String method, String path, String type, byte[] body) throws IOException {
        String language = path.startsWith("/en/") ? "/en" : "";
        String head = method + " " + language + base + path.substring(language.length())
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
        }
    }
}
