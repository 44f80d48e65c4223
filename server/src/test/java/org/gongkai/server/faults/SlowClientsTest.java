package org.gongkai.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.TestOffice;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.EarlierItem;
import org.gongkai.server.publication.EarlierItems;
import org.gongkai.server.publication.TestLine;
import org.gongkai.server.publication.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What slow clients and odd wishes for parts of a file do to the program: nothing to others, and an honest status. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class SlowClientsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final byte[] FILE = "0123456789abcde\n".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Value("${server.tomcat.threads.max}")
    private int threads;

    @Autowired
    private Offices offices;

    @Autowired
    private DemoOffice demo;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EarlierItems earlier;

    @Autowired
    private Uploads uploads;

    @Autowired
    private TransactionTemplate transactions;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<SocketChannel> slow = new ArrayList<>();
    private String page = "";

    @BeforeEach
    void publish() throws IOException {
        if (offices.own().isEmpty()) {
            demo.make();
        }
        TestOffice office = new TestOffice(offices, accounts);
        EarlierItem item = new EarlierItem(
                null,
                office.section.id(),
                TestLine.record("附名单的公示"),
                DAY,
                "见附件。",
                List.of(uploads.receive("名单.txt", new ByteArrayInputStream(FILE))));
        page = transactions.execute(status ->
                "/items/" + earlier.enter(office.as(Role.CLERK), List.of(item)).get(0));
    }

    @AfterEach
    void hangUp() throws IOException {
        for (SocketChannel channel : slow) {
            channel.close();
        }
    }

    @Test
    void questionsThatNeverEndKeepNobodyFromReading() throws Exception {
        send(2 * threads, "GET " + page + " HTTP/1.1\nHost: localhost\nX-Slow: ");
        assertThat(get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void formsThatNeverEndKeepNobodyFromReadingAndAreRefusedWhereThereAreTooMany() throws Exception {
        int clients = 2 * threads;
        send(clients, """
                POST /sign-in HTTP/1.1
                Host: localhost
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 1000

                sign-in=""");
        assertThat(get(page).statusCode()).isEqualTo(200);
        int refused = clients - threads / 2;
        assertThat(answers(refused)).hasSize(refused).allSatisfy(line -> assertThat(line)
                .startsWith("HTTP/1.1 503"));
    }

    @Test
    void filesThatNobodyTakesKeepNobodyFromReading() throws Exception {
        send(2 * threads, "GET " + page + "/files/1 HTTP/1.1\nHost: localhost\n\n");
        assertThat(get(page).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 10",
        "bytes=100-199, 100, 200",
        "bytes=4194298-, 4194298, 4194304",
        "bytes=-6, 4194298, 4194304"
    })
    void aPartOfAFileIsSentAsWanted(String range, int from, int to) throws Exception {
        HttpResponse<byte[]> answer = get(page + "/files/1", "Range", range);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(FILE, from, to));
        assertThat(answer.headers().firstValue("Content-Range"))
                .contains("bytes %d-%d/%d".formatted(from, to - 1, FILE.length));
    }

    @Test
    void severalPartsOfAFileAreSentInOneAnswer() throws Exception {
        HttpResponse<byte[]> answer = get(page + "/files/1", "Range", "bytes=0-3,16-19");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/byteranges");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("Content-Range: bytes 0-3/4194304", "Content-Range: bytes 16-19/4194304");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-2", "bytes=4194304-", "bytes=x", "bytes=0-4194303,0-4194303", "lines=1-2"})
    void aPartThatIsNotThereIsRefused(String range) throws Exception {
        HttpResponse<byte[]> answer = get(page + "/files/1", "Range", range);
        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */4194304");
    }

    @Test
    void manyOverlappingPartsDoNotMakeAnAnswerLargerThanTheFile() throws Exception {
        String range = "bytes=" + "0-524288,".repeat(50) + "0-1";
        assertThat(get(page + "/files/1", "Range", range).statusCode()).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2", "99999999999", "x"})
    void aFileThatIsNotThereIsNotFound(String position) throws Exception {
        assertThat(get(page + "/files/" + position).statusCode()).isBetween(400, 404);
    }

    private void send(int clients, String text) throws IOException {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < clients; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
            channel.connect(new InetSocketAddress("localhost", port));
            slow.add(channel);
            channel.write(ByteBuffer.wrap(bytes));
        }
    }

    /** Waits until so many of the slow clients have an answer, and gives its first line. */
    private List<String> answers(int count) throws IOException {
        List<String> answers = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (SocketChannel channel : slow) {
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            while (answers.size() < count && selector.select(PATIENCE.toMillis()) > 0) {
                for (SelectionKey key : selector.selectedKeys()) {
                    answers.add(firstLine((SocketChannel) key.channel()));
                    key.cancel();
                }
                selector.selectedKeys().clear();
            }
        }
        return answers;
    }

    private static String firstLine(SocketChannel channel) throws IOException {
        ByteBuffer begin = ByteBuffer.allocate(100);
        channel.read(begin);
        return new String(begin.array(), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
