package org.gongkai.bench.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser, without drawing. */
public final class Client {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "gongkai-bench";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String host;

    /** A browser that has nothing open yet. */
    public Client(int port) {
        this.host = "http://localhost:" + port;
    }

    /** Signs a person in. */
    public void signIn(String name, String password) throws IOException, InterruptedException {
        String form = "_csrf=" + token("/sign-in") + "&sign-in=" + name + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        post("/sign-in", "application/x-www-form-urlencoded", form);
    }

    /** A page; what is not well is an error. */
    public String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(host + path)).build()).body();
    }

    /** Presses a button of a form without fields. */
    void press(String page, String path) throws IOException, InterruptedException {
        post(path, "application/x-www-form-urlencoded", "_csrf=" + token(page));
    }

    /** Hands a file in; gives the path of the page that comes of it. */
    String upload(String path, String field, String file, String content) throws IOException, InterruptedException {
        String body = part("_csrf", "", token(path)) + part(field, "; filename=\"" + file + "\"", content) + "--"
                + BOUNDARY + "--\r\n";
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, body)
                .uri()
                .getPath();
    }

    private static String part(String name, String more, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                + content + "\r\n";
    }

    private String token(String page) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(page));
        if (!matcher.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return matcher.group(1);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(host + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answers " + response.statusCode());
        }
        return response;
    }
}
