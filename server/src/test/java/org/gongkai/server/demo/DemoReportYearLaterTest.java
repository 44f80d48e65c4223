package org.gongkai.server.demo;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The same a year later, when the report on 2021 is written on the new form. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoDistrictYearLaterTest.YearLater.class)
class DemoReportYearLaterTest extends DemoReportContract {

    @Override
    int year() {
        return 2021;
    }
}
