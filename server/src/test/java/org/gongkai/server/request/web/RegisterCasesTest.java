package org.gongkai.server.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.rules.request.Step;
import org.gongkai.rules.request.StepNotation;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A clerk who types the rules' own cases into the register's forms reads the same dates and fees off its pages. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RegisterCasesTest.Late.class)
class RegisterCasesTest {

    private static final Pattern DUE = Pattern.compile("id=\"due\"[^>]*><time datetime=\"([0-9-]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");
    private static final Pattern SUM = Pattern.compile("name=\"fee_sum\"[^>]*value=\"([^\"]*)\"");
    private static final int LONG_ENOUGH = 60;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private Authentication clerk = new UsernamePasswordAuthenticationToken("", null);

    /** On a day after all cases, for nothing is entered in the future. */
    static final class Late implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new OnSqlite().initialize(context);
            TestPropertyValues.of("gongkai.today=2026-12-05").applyTo(context);
        }
    }

    @BeforeEach
    void signIn() {
        TestOffice office = new TestOffice(offices, accounts);
        clerk = new UsernamePasswordAuthenticationToken(office.as(Role.CLERK).account(), null, List.of());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/gongkai/rules/request/reply-deadlines.csv", useHeadersInDisplayName = true)
    void theDocketOfEveryCaseShowsItsDueDate(
            String steps, @Nullable String due, @Nullable String earliest, @Nullable String needsYear)
            throws Exception {
        List<Step> taken = StepNotation.steps(steps);
        String docket = registered(Objects.requireNonNull(taken.get(0).date()));
        int entries = 1;
        for (Step step : taken.subList(1, taken.size())) {
            entries = enter(docket, step, entries);
        }
        if (due == null) {
            assertThat(dueOn(docket)).isNull();
            assertThat(page(docket)).contains("id=\"due\"", needsYear, earliest);
        } else {
            assertThat(dueOn(docket)).isEqualTo(due);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/gongkai/rules/fee/fees.csv", useHeadersInDisplayName = true)
    void theDraftOfAFeeNoticeShowsTheFee(String basis, String quantity, String fee) throws Exception {
        String docket = registered(LocalDate.of(2026, 11, 16));
        String draft = Objects.requireNonNull(
                sent(docket + "/papers", Map.of("kind", "fee_notice", "basis", basis, "quantity", quantity))
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(draft).startsWith("/office/papers/");
        assertThat(found(SUM, page(draft))).isEqualTo(fee + "元");
    }

    private String registered(LocalDate day) throws Exception {
        Map<String, String> fields = Map.of(
                "receivedOn", day.toString(),
                "name", "张某某",
                "address", "青石街1号",
                "information", "低保发放情况");
        String docket = sent("/office/requests", fields).getResponse().getRedirectedUrl();
        assertThat(docket).matches("/office/requests/[0-9]+");
        return Objects.requireNonNull(docket);
    }

    /** Enters a step; gives how many entries there are then. */
    private int enter(String docket, Step step, int entries) throws Exception {
        if (step instanceof Step.Consulted consulted) {
            enter(docket, "third_party_asked", consulted.sent(), Map.of("party", "某公司"));
            Map<String, String> opinion = Map.of("answers", String.valueOf(entries + 1), "text", "同意公开");
            enter(docket, "opinion_received", Objects.requireNonNull(consulted.returned()), opinion);
            return entries + 2;
        }
        LocalDate date = step.date() == null ? dayBeforeDue(docket) : step.date();
        Map<String, String> fields = step instanceof Step.Extended extended
                ? Map.of("days", String.valueOf(extended.days()), "party", "郑志远")
                : Map.of(
                        "until", date.plusDays(LONG_ENOUGH).toString(),
                        "text", "请明确年度",
                        "amount", "270");
        enter(docket, step.kind().id(), date, fields);
        return entries + 1;
    }

    /** An extension without a date counts as entered then. */
    private LocalDate dayBeforeDue(String docket) throws Exception {
        LocalDate due = LocalDate.parse(Objects.requireNonNull(dueOn(docket)));
        return WorkingCalendar.builtIn().workingDayBefore(due).orElseThrow();
    }

    private void enter(String docket, String kind, LocalDate day, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(docket + "/entries")
                .param("kind", kind)
                .param("date", day.toString())
                .param("seen", Objects.requireNonNull(found(SEEN, page(docket))));
        fields.forEach(form::param);
        Map<String, Object> told = asked(form).getFlashMap();
        assertThat(told).as(kind + " of " + day).containsEntry("said", "docket.entered");
    }

    private MvcResult sent(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        fields.forEach(form::param);
        return asked(form);
    }

    private @Nullable String dueOn(String docket) throws Exception {
        return found(DUE, page(docket));
    }

    private String page(String path) throws Exception {
        MvcResult answer = asked(get(path));
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
        return answer.getResponse().getContentAsString();
    }

    private MvcResult asked(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(clerk)).with(csrf())).andReturn();
    }

    private static @Nullable String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : null;
    }
}
