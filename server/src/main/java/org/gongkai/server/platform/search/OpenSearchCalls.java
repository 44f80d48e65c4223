package org.gongkai.server.platform.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls to an OpenSearch server (检索服务调用).
 *
 * @see OpenSearchEngine
 */
final class OpenSearchCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final int OK = 300;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String server;
    private final @Nullable String credentials;

    /** User and password may stand in the address, before the host. */
    OpenSearchCalls(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        server = address.getScheme() + "://" + address.getHost() + port + "/";
        String user = address.getUserInfo();
        credentials = user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    JsonMapper json() {
        return json;
    }

    /**
     * Calls.
     *
     * @param body what to send: text as it is, null for nothing, all else as JSON
     * @return the answer, null where there is no such thing
     * @throws SearchAwayException if the server is away or refuses
     */
    @Nullable
    JsonNode call(String method, String path, @Nullable Object body) {
        HttpResponse<String> response = send(method, path, body);
        if (response.statusCode() == NOT_FOUND) {
            return null;
        }
        if (response.statusCode() >= OK) {
            throw new SearchAwayException(
                    method + " " + path + " answers " + response.statusCode() + ": " + beginning(response.body()),
                    null);
        }
        return response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
    }

    /** The same for what must be there. */
    JsonNode demand(String method, String path, @Nullable Object body) {
        JsonNode answer = call(method, path, body);
        if (answer == null) {
            throw new SearchAwayException(method + " " + path + " answers 404", null);
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        String sent = body == null ? "" : body instanceof String text ? text : json.writeValueAsString(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(ANSWER)
                .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(sent));
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SearchAwayException("Search server " + server + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchAwayException("Search server " + server + " was not waited for", e);
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), 500));
    }
}
