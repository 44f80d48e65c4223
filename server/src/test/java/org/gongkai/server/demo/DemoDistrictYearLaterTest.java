package org.gongkai.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.rollup.MemberState;
import org.gongkai.server.rollup.ReceivedReport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The same a year later: 2021 is being collected, on the new form. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoDistrictYearLaterTest.YearLater.class)
class DemoDistrictYearLaterTest extends DemoDistrictContract {

    static final class YearLater implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new OnSqlite().initialize(context);
            TestPropertyValues.of("gongkai.today=2022-01-12").applyTo(context);
        }
    }

    @Override
    int year() {
        return 2021;
    }

    @Test
    void theFormChangesAndTheDemonstrationsOwnOfficeStillOwesItsReport() {
        assertThat(form(2020)).isEqualTo("cn-2019");
        assertThat(form(2021)).isEqualTo("cn-2021");
        assertThat(member(2020, "350504002").state()).isEqualTo(MemberState.ACCEPTED);
        assertThat(member(2021, "350504002").state()).isEqualTo(MemberState.NOT_SENT);
    }

    private String form(int year) {
        ReceivedReport report = Stream.of(member(year, "350504001"))
                .flatMap(member -> member.shown().stream())
                .findFirst()
                .orElseThrow();
        return rollups.kept(report).report().form().id();
    }
}
