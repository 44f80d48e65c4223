package org.gongkai.server.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the program's pages, without a browser: a session with its cookies and its token against forgery. */
final class Browserless {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----gongkai-part";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REDIRECT = 302;

    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    Browserless(int port) {
        this.port = port;
    }

    /** Signs in. */
    static Browserless signedIn(int port, String name, String password) throws IOException, InterruptedException {
        Browserless person = new Browserless(port);
        person.open("/sign-in");
        String next = person.post("/sign-in", Map.of("sign-in", name, "password", password));
        if (!next.endsWith("/office")) {
            throw new IllegalStateException(name + " was not let in: " + next);
        }
        person.open("/office");
        return person;
    }

    /** The text of a page for everybody. */
    String read(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    /** The text of a page; its token serves from now on. */
    String open(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = send(request(path).GET());
        Matcher matcher = TOKEN.matcher(page.body());
        if (!matcher.find()) {
            throw new IllegalStateException("No form on " + path + ": " + page.statusCode());
        }
        token = matcher.group(1);
        return page.body();
    }

    /**
     * Sends a form.
     *
     * @return where the answer leads
     * @throws IllegalStateException if it leads nowhere: the program has refused
     */
    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return accepted(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a form with a file. */
    String post(String path, Map<String, String> fields, String fileName, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(body, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(StandardCharsets.UTF_8));
        }
        part(body, "name=\"files\"; filename=\"" + fileName + "\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return accepted(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String accepted(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request.header("X-CSRF-TOKEN", token));
        if (answer.statusCode() != REDIRECT) {
            throw new IllegalStateException("Refused with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
