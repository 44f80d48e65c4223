package org.gongkai.server.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.context.WebApplicationContext;

/** The periods of {@code other-deadlines.csv} that belong to disputes, typed into the form and read off the page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DisputeCasesTest.InMarch2026.class)
class DisputeCasesTest {

    private static final int ROWS = 9;

    /** A day after all that the file names. */
    static final class InMarch2026 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new OnSqlite().initialize(context);
            TestPropertyValues.of("gongkai.today=2026-03-02").applyTo(context);
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    static List<Arguments> cases() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DisputeCasesTest.class.getResourceAsStream("other-deadlines.csv"))) {
            List<Arguments> cases = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("reconsideration_") || line.startsWith("suit_"))
                    .map(line -> Arguments.of((Object[]) line.split(",")))
                    .toList();
            assertThat(cases).hasSize(ROWS);
            return cases;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePageShowsTheDueDate(String period, String from, String due) throws Exception {
        OfficeBrowser clerk = OfficeBrowser.as(context, new TestOffice(offices, accounts).as(Role.CLERK));
        String page = entered(clerk, period, from);
        if (period.equals("suit_after_reconsideration")) {
            clerk.call("POST", page + "/end", "seen", "0", "result", "MAINTAINED", "endedOn", from, "decisionOn", from);
        }
        Matcher shown = Pattern.compile(
                        "id=\"clock-" + purpose(period) + "\".*?<time class=\"due\" datetime=\"([-0-9]+)\".*?</table>",
                        Pattern.DOTALL)
                .matcher(clerk.read("GET", page));
        assertThat(shown.find()).as(page).isTrue();
        assertThat(shown.group(1)).isEqualTo(due);
        String[] day = due.split("-");
        assertThat(shown.group())
                .contains("%s年%d月%d日".formatted(day[0], Integer.parseInt(day[1]), Integer.parseInt(day[2])));
    }

    private static String entered(OfficeBrowser clerk, String period, String from) throws Exception {
        boolean suit = period.equals("suit_file") || period.equals("suit_answer");
        List<String> form = new ArrayList<>(List.of(
                "kind", suit ? "SUIT_DIRECT" : "RECONSIDERATION",
                "about", "2019年第7号",
                "earlier", "true",
                "body", "青石区人民政府",
                "simplified", String.valueOf(period.endsWith("_simplified"))));
        for (String day : days(period)) {
            form.addAll(List.of(day, from));
        }
        MockHttpServletResponse answer = clerk.call("POST", "/office/disputes", form.toArray(String[]::new));
        assertThat(answer.getRedirectedUrl()).matches("/office/disputes/\\d+");
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    /** The days of the form that the period starts on. */
    private static List<String> days(String period) {
        return switch (purpose(period)) {
            case "ANSWER" -> List.of("copyOn");
            case "DECISION" -> List.of("filedOn", "acceptedOn");
            case "FILE" -> List.of("knownOn", "filedOn");
            default -> List.of("filedOn");
        };
    }

    private static String purpose(String period) {
        return Stream.of("ANSWER", "DECISION", "FILE", "APPLY")
                .filter(one -> Arrays.asList(period.toUpperCase(Locale.ROOT).split("_"))
                        .contains(one))
                .findFirst()
                .map(one -> one.equals("APPLY") ? "FILE" : one)
                .orElse("SUE");
    }
}
