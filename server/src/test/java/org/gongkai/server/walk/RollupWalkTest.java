package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.report.browser.Looks;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.rollup.SentReports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * The office above in a browser: reports come in, one is returned with its finding, sent again and accepted, the region's
 * total holds it, and the region's own report is made of it and published.
 */
@ContextConfiguration(initializers = InLateJanuary.class, inheritInitializers = false)
class RollupWalkTest extends DemoWalk {

    private static final String PASSWORD = "long enough to pass";
    private static final ReportForm FORM = Forms.builtIn().byId("cn-2019").orElseThrow();
    private static final List<String> STREETS = List.of("松湖", "柏山", "枫桥", "榆林", "槐荫", "杉坪");

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Screen screen;
    private Unit district;
    private final List<Unit> streets = new ArrayList<>();

    @BeforeEach
    void forgetStreets() {
        streets.clear();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void reportsComeInOneIsReturnedSentAgainAndAcceptedAndTheRegionsReportIsMadeOfThem(Screen size) throws Exception {
        screen = size;
        district = district(size == Screen.DESKTOP ? "丰泽" : "鲤城");
        try (Visit visit = opened("/sign-in", size)) {
            signIn(visit, "clerk-" + district.code(), PASSWORD);
            openTheYear(visit);
            upload(visit);
            returnTheWrongOne(visit);
            sendAgainAndAccept(visit);
            rankAndFilter(visit);
            clearUp(visit);
            acceptTheRest(visit);
            writeTheRegionsReport(visit);
        }
        approveAndPublish();
    }

    private void openTheYear(Visit visit) {
        Page page = visit.page();
        follow(visit, "年报汇总");
        assertIsWell(visit);
        visit.follow(() -> page.getByRole(AriaRole.BUTTON, exactly("开启")).click());
        assertThat(page.locator("#in").textContent()).isEqualTo("0 / 7");
        assertThat(page.locator("#days").textContent()).isEqualTo("9");
        assertThat(page.locator("#u-" + streets.get(6).code()).textContent()).contains("└", "未报");
        assertIsWell(visit);
    }

    /** Six in a ZIP and a letter among them; one of them adds up wrongly, one cannot be read in places. */
    private void upload(Visit visit) throws IOException {
        Page page = visit.page();
        List<FilePayload> files = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            files.add(report(streets.get(index), figures(index)));
        }
        files.add(new FilePayload("来信.txt", "text/plain", "您好，附件另寄。".getBytes(StandardCharsets.UTF_8)));
        page.getByLabel("收到的报告文件").setInputFiles(zip(files));
        page.getByRole(AriaRole.BUTTON, exactly("上传")).click();
        page.waitForURL("**/intakes/*");
        page.locator("#state").getByText("已收完").waitFor();
        assertThat(page.locator("#done").textContent()).isEqualTo("已处理 7 / 7");
        assertThat(page.locator("ol").textContent())
                .contains("已收，" + streets.get(0).name(), "来信.txt", "没有收");
        assertIsWell(visit);
        visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("看各单位的情况")).click());
        assertThat(page.locator("#in").textContent()).isEqualTo("6 / 7");
        assertThat(page.locator("#total-RECEIVED").textContent()).isEqualTo("0");
        assertThat(page.locator("#outliers").textContent())
                .contains(streets.get(5).shortName());
        assertIsWell(visit);
    }

    private void returnTheWrongOne(Visit visit) {
        Page page = visit.page();
        unit(visit, streets.get(0));
        assertThat(page.locator(".gongkai-findings").textContent()).contains("错误");
        assertThat(page.locator(".gongkai-wrong").first().textContent()).contains("[1]");
        assertIsWell(visit);
        press(visit, "接受");
        assertThat(page.locator(".govuk-error-summary").textContent()).contains("错误");
        assertIsWell(visit);
        unit(visit, streets.get(0));
        page.getByLabel("说明").fill("总计与各列之和不符，请核对后重报");
        press(visit, "退回");
        assertThat(page.locator("#state").textContent()).isEqualTo("退回");
        assertIsWell(visit);
        try (Visit street = opened("/sign-in", screen)) {
            signIn(street, "clerk-" + streets.get(0).code(), PASSWORD);
            street.follow(
                    () -> street.page().getByRole(AriaRole.LINK, holding("被退回")).click());
            assertThat(street.page().locator("main").textContent()).contains("总计与各列之和不符", "各项之和");
            assertIsWell(street);
        }
    }

    private void sendAgainAndAccept(Visit visit) {
        Page page = visit.page();
        page.navigate(address("/office/rollup/2020"));
        page.getByLabel("收到的报告文件").setInputFiles(report(streets.get(0), received(12)));
        page.getByRole(AriaRole.BUTTON, exactly("上传")).click();
        page.locator("#receipts").waitFor();
        assertThat(page.locator("#receipts").textContent())
                .contains("已收，" + streets.get(0).name());
        assertIsWell(visit);
        unit(visit, streets.get(0));
        press(visit, "接受");
        assertThat(page.locator("#state").textContent()).isEqualTo("接受");
        page.navigate(address("/office/rollup/2020"));
        assertThat(page.locator("#total-RECEIVED").textContent()).isEqualTo("12");
        assertThat(page.locator("#accepted").textContent()).isEqualTo("1");
        assertIsWell(visit);
        visit.follow(() -> page.locator("#total-RECEIVED").click());
        assertThat(page.locator("#shares").textContent())
                .contains(streets.get(0).shortName(), "12");
        assertIsWell(visit);
    }

    private void rankAndFilter(Visit visit) {
        Page page = visit.page();
        page.navigate(address("/office/rollup/2020"));
        visit.follow(() -> page.locator(".gongkai-units thead")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("新收申请").setExact(true))
                .click());
        assertThat(page.locator(".gongkai-units tbody tr").first().textContent())
                .contains("1", streets.get(5).shortName());
        assertIsWell(visit);
        assertThat(Looks.outOfReach(page)).isEmpty();
        visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("未报 1")).click());
        assertThat(page.locator(".gongkai-units tbody tr").count()).isEqualTo(1);
        assertIsWell(visit);
    }

    private void clearUp(Visit visit) {
        Page page = visit.page();
        unit(visit, streets.get(1));
        assertThat(page.locator("#doubts mark").first().textContent()).isEqualTo("约300");
        assertIsWell(visit);
        Locator doubt = page.locator("#doubts form").first();
        doubt.getByLabel("应为").fill("312");
        doubt.getByLabel("依据").fill("电话核对，单位书面更正");
        visit.follow(() -> doubt.getByRole(AriaRole.BUTTON).click());
        assertThat(page.locator("#doubts").textContent()).contains("312", "电话核对");
        assertIsWell(visit);
    }

    private void acceptTheRest(Visit visit) {
        Page page = visit.page();
        for (int index = 1; index < 6; index++) {
            unit(visit, streets.get(index));
            page.getByLabel("说明").fill("已核对");
            press(visit, "接受");
        }
        unit(visit, streets.get(6));
        page.locator("#excuse summary").click();
        page.getByLabel("原因").fill("2020年7月并入" + streets.get(5).shortName());
        assertIsWell(visit);
        visit.follow(() -> page.locator("#excuse button").click());
        page.navigate(address("/office/rollup/2020"));
        assertThat(page.locator("#in").textContent()).isEqualTo("6 / 6");
        assertIsWell(visit);
    }

    private void writeTheRegionsReport(Visit visit) {
        Page page = visit.page();
        visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("编制本行政区域年度报告")).click());
        press(visit, "开始编制");
        assertThat(page.locator("main").textContent()).contains("2021-03-31");
        String total = page.locator("[id='c-requests.new.total']").textContent();
        assertThat(total).isEqualTo(String.valueOf(12 + 20 + 30 + 40 + 50 + 300));
        assertIsWell(visit);
        visit.follow(() -> page.locator("[id='c-requests.new.total']").click());
        assertThat(page.locator("#figure").textContent()).isEqualTo(total);
        assertThat(page.locator("#shares tbody tr").count()).isEqualTo(7);
        assertIsWell(visit);
        visit.follow(() -> page.getByRole(AriaRole.LINK, exactly("2020年度报告")).click());
        for (Locator figure : page.locator("#sheet input[inputmode=decimal]").all()) {
            figure.fill("0");
        }
        press(visit, "保存填报");
        for (int chapter = 1; chapter <= 6; chapter++) {
            Locator field = page.locator("#chapter-" + chapter);
            field.fill(field.inputValue().replace("{本年主动公开}", "1200").replace("〔请填写〕", "按月核对，情况良好"));
        }
        page.getByLabel("文号").fill("政〔2021〕5号");
        page.getByLabel("落款日期").fill("2021-01-22");
        press(visit, "保存并送审");
        assertThat(page.locator("#stage").textContent()).isEqualTo("待审批");
        assertIsWell(visit);
    }

    private void approveAndPublish() {
        try (Visit leader = opened("/sign-in", screen)) {
            signIn(leader, "leader-" + district.code(), PASSWORD);
            Page page = leader.page();
            page.navigate(address("/office/annual/2020"));
            page.getByLabel("说明").fill("已核对");
            press(leader, "同意");
            assertThat(page.locator("#stage").textContent()).isEqualTo("已批准，待发布");
            assertIsWell(leader);
        }
        try (Visit clerk = opened("/sign-in", screen)) {
            signIn(clerk, "clerk-" + district.code(), PASSWORD);
            clerk.page().navigate(address("/office/annual/2020"));
            press(clerk, "发布到年度报告栏目");
            assertThat(clerk.page().locator("h1").textContent()).contains("2020年政府信息公开工作年度报告");
            assertIsWell(clerk);
        }
    }

    private void unit(Visit visit, Unit unit) {
        Page page = visit.page();
        page.navigate(address("/office/rollup/2020"));
        visit.follow(() -> page.locator("#u-" + unit.code() + " a").click());
    }

    private static void press(Visit visit, String button) {
        visit.follow(() ->
                visit.page().getByRole(AriaRole.BUTTON, exactly(button)).first().click());
    }

    /** A district with six streets, and an institution below the last of them, which stays silent. */
    private Unit district(String name) {
        String code = name.equals("丰泽") ? "350503" : "350502";
        Unit unit = offices.enter(code, "泉安市" + name + "区人民政府", name + "区", code, false);
        offices.enter(unit, "政务公开科", Section.Kind.SECTION);
        hire("clerk-" + code, "周敏", unit, Role.DISTRICT, Role.CLERK);
        hire("leader-" + code, "吴建国", unit, Role.LEADER);
        for (int index = 0; index < STREETS.size(); index++) {
            streets.add(below(unit, name, STREETS.get(index) + "街道", code + "00" + (index + 1)));
        }
        streets.add(below(streets.get(5), name, "杉坪社区服务中心", code + "0061"));
        lastYear(streets.get(5));
        hire("clerk-" + streets.get(0).code(), "何芳", streets.get(0), Role.CLERK);
        return unit;
    }

    private Unit below(Unit above, String district, String shortName, String code) {
        boolean street = shortName.endsWith("街道");
        String name = street ? district + "区人民政府" + shortName + "办事处" : district + "区" + shortName;
        Unit unit = offices.enter(code, name, shortName, code, false);
        jdbc.sql("update unit set parent_id = :above where id = :id")
                .param("above", above.id())
                .param("id", unit.id())
                .update();
        return unit;
    }

    /** What a street published on the year before: far less than this year's. */
    private void lastYear(Unit unit) {
        String frozen = JsonWriter.of(SentReports.report(unit.name(), 2019, FORM, received(40)))
                .toString();
        jdbc.sql("""
                        insert into annual_report (unit_id, year, number, form, stage, chapters, drafted_by, frozen)
                        select :unit, 2019, 1, 'cn-2019', 'PUBLISHED', '[]', min(id), :frozen from account""").param("unit", unit.id()).param("frozen", frozen).update();
    }

    private void hire(String signIn, String name, Unit unit, Role... roles) {
        long account = accounts.open(signIn, name, PASSWORD);
        for (Role role : roles) {
            offices.appoint(account, unit, null, role, LocalDate.of(2020, 1, 1));
        }
    }

    private static Figures figures(int street) {
        return switch (street) {
            case 0 -> SentReports.noughts(Map.of("requests.new.total", Figure.of(12))); // its persons forgotten
            case 1 -> received(20).with(CellId.parse("art20_5.licence.decisions"), Figure.unreadable("约300"));
            case 5 -> received(300);
            default -> received(street * 10 + 10);
        };
    }

    private static Figures received(int count) {
        Figure many = Figure.of(count);
        return SentReports.noughts(Map.of(
                "requests.new.person", many,
                "requests.new.total", many,
                "requests.carried_out.person", many,
                "requests.carried_out.total", many));
    }

    private static FilePayload report(Unit unit, Figures figures) {
        byte[] bytes = new DocxWriter().write(SentReports.report(unit.name(), 2020, FORM, figures));
        return new FilePayload(unit.shortName() + "2020年报.docx", "application/octet-stream", bytes);
    }

    private static FilePayload zip(List<FilePayload> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (FilePayload file : files) {
                zip.putNextEntry(new ZipEntry("年报/" + file.name));
                zip.write(file.buffer);
            }
        }
        return new FilePayload("2020年报.zip", "application/zip", bytes.toByteArray());
    }
}
