package org.gongkai.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.gongkai.server.OnSqlite;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Whoever uploads too much is told so, whether the browser says beforehand how much it is or not. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class UploadLimitTest {

    private static final long TWO_GIGABYTES = 2L << 30;
    private static final int TOO_MANY_MEGABYTES = 201;

    @LocalServerPort
    private int port;

    @Test
    void twoGigabytesAreRefusedBeforeTheyAreSent() throws IOException {
        String answer = answerTo("POST /office/materials/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + TWO_GIGABYTES
                + "\r\n\r\n--x\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("文件太大", "每个文件不超过 200 MB", "合计不超过 400 MB");
    }

    @Test
    void itIsSaidInThePersonsLanguage() throws IOException {
        String answer = answerTo("POST /office/import HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: gongkai-lang=en\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: "
                + TWO_GIGABYTES + "\r\n\r\n--x\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("Too large, not taken");
    }

    @Test
    void aFileThatDoesNotSayItsLengthIsRefusedAtTheLimit() throws Exception {
        byte[] head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/office/materials/new"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> upload(head)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大");
    }

    private static InputStream upload(byte[] head) {
        byte[] megabyte = new byte[1 << 20];
        InputStream file = new SequenceInputStream(
                Collections.enumeration(Collections.nCopies(TOO_MANY_MEGABYTES, megabyte).stream()
                        .map(ByteArrayInputStream::new)
                        .toList()));
        InputStream end = new ByteArrayInputStream("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(head), file, end)));
    }

    /** What the server says to the beginning of a request, of which no more is sent. */
    private String answerTo(String begun) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] some = new byte[8192];
            InputStream in = socket.getInputStream();
            while (answer.indexOf("</html>") < 0) {
                int read = in.read(some);
                if (read < 0) {
                    break;
                }
                answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }
}
