package org.gongkai.server.dispute.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.TestOffice;
import org.gongkai.server.dispute.Counted;
import org.gongkai.server.dispute.DisputeFilter;
import org.gongkai.server.dispute.DisputeFilter.State;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.WebApplicationContext;

/** Running disputes out of a table; the same on every database. Today is 2021-01-12. */
abstract class DisputeImportContract {

    private static final String HEAD = "种类,争议事项,不在本系统,案号,复议机关或者法院,共同被告,所经复议,收到副本之日,审理结果,审结之日,收到决定之日\n";
    private static final String GOOD = HEAD
            + "行政复议,2019年第7号,是,复1号,青石区人民政府,,,2020-09-01,维持,2020-10-30,2020-11-02\n"
            + "复议后起诉,,,行1号,青石区人民法院,OTHER_BODY,复1号,2020/12/07,,,\n"
            + "\n";

    @Autowired
    private DisputeImport imports;

    @Autowired
    private Disputes disputes;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    private TestOffice office;
    private Actor clerk;

    @BeforeEach
    void openOffice() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aTableIsCheckedWithoutATraceAndThenImported() {
        assertThat(imports.run(clerk, GOOD, true)).isEqualTo(new DisputeImport.Outcome(2, List.of()));
        assertThat(count()).isZero();
        assertThat(imports.run(clerk, GOOD, false).problems()).isEmpty();
        assertThat(disputes.countedIn(office.unit, 2020))
                .extracting(Counted::row, Counted::column)
                .containsExactly(tuple("reconsideration", "upheld"), tuple("suit_after", "pending"));
    }

    @Test
    void oneBadRowLeavesEverythingOutAndEachIsNamed() {
        String bad = GOOD
                + "复议,x,是,复3号,青石区人民政府,,,2020-12-07,,,\n"
                + "行政复议,x,是,复4号,青石区人民政府,,,2020-02-30,,,\n"
                + "行政复议,2020-099,,复5号,青石区人民政府,,,2020-12-07,,,\n"
                + "复议后起诉,,,行2号,青石区人民法院,,复9号,2020-12-07,,,\n"
                + "行政复议,x,是,复1号,青石区人民政府,,,2020-12-07,,,\n"
                + "行政复议,x,是,复6号,青石区人民政府,,,2020-12-07,维持,,\n";
        assertThat(imports.run(clerk, bad, false).problems())
                .extracting(RowProblem::line, RowProblem::key)
                .containsExactly(
                        tuple(5L, "refused.dispute.import.word"),
                        tuple(6L, "refused.dispute.day"),
                        tuple(7L, "refused.dispute.about"),
                        tuple(8L, "refused.dispute.import.suit"),
                        tuple(9L, "refused.dispute.twice"),
                        tuple(10L, "refused.dispute.import.end"));
        assertThat(count()).isZero();
    }

    @Test
    void aTableThatIsNoneIsRefusedByName() {
        assertThatThrownBy(() -> imports.run(clerk, "种类,争议事项\n行政复议,x\n", true))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.of()).containsExactly("案号"));
        assertThatThrownBy(() -> imports.run(clerk, HEAD, true)).hasMessage("refused.dispute.import.empty");
        assertThatThrownBy(() -> imports.run(clerk, HEAD + "\"行政复议,x\n", true))
                .hasMessage("refused.dispute.import.unreadable");
    }

    @Test
    void thePageChecksAFileFromWindowsAndImportsWhatItKept() throws Exception {
        OfficeBrowser browser = OfficeBrowser.as(context, clerk);
        String checked = browser.upload("/office/disputes/import", "file", "案件.csv", GOOD.getBytes("GBK"))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(checked).contains("2 件都没有问题", "复1号");
        browser.call("POST", "/office/disputes/import/run", "table", GOOD);
        assertThat(count()).isEqualTo(2);
        assertThat(browser.read("GET", "/office/disputes/import/template.csv")).startsWith("\uFEFF种类,争议事项");
    }

    private long count() {
        return disputes.count(clerk, new DisputeFilter(null, State.ALL));
    }
}
