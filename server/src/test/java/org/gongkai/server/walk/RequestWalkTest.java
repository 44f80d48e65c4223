package org.gongkai.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.report.browser.Screen;
import org.gongkai.report.browser.Visit;
import org.gongkai.rules.form.Forms;
import org.gongkai.server.TestPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.ContextConfiguration;

/** Every way in which a request goes, in a browser: from the counter to its row of the annual report. */
@ContextConfiguration(initializers = InMarch.class, inheritInitializers = false)
class RequestWalkTest extends DemoWalk {

    private static final Map<String, String> NUMBER = Map.of("document_number", "双街公开〔2021〕1号");

    /** What happens on one request. */
    @FunctionalInterface
    interface Work {
        void on(RequestDesk desk) throws IOException;
    }

    private void atWork(Work work) throws IOException {
        atWork(Screen.DESKTOP, false, work);
    }

    private void atWork(Screen screen, boolean careful, Work work) throws IOException {
        try (Visit clerk = signedIn("clerk", screen);
                Visit leader = signedIn("leader", screen)) {
            work.on(new RequestDesk(this, clerk, leader, careful));
        }
    }

    @Test
    void grantedAtOnce() throws IOException {
        atWork(desk -> {
            desk.register("2021-03-15", "双阳街道2020年度财政决算");
            desk.letterWithFile(
                    "reply_granted",
                    with(Map.of("disclosed", "2020年度财政决算一份", "provided_how", "随本答复邮寄复印件")),
                    "2020年度财政决算.txt");
            assertThat(desk.says())
                    .contains("双阳街道2020年度财政决算", "第三十六条第（二）项", "2020年度财政决算一份", "向洛江区人民政府申请行政复议，或者在6个月内向洛江区人民法院");
            assertThat(desk.docket("#stage")).isEqualTo("已答复，待送达");
            desk.delivered("2021-03-15");
            assertEnded(desk, "granted", "（一）予以公开", "granted", "granted");
        });
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void correctedThenPartlyGranted(Screen screen) throws IOException {
        atWork(screen, true, desk -> {
            desk.register("2021-03-01", "低保的材料");
            desk.letter("correction_notice", with(Map.of("corrections", "请写明年度和所需材料的名称", "correct_by", "2021年3月20日")));
            assertThat(desk.says()).contains("请写明年度和所需材料的名称", "第三十条").doesNotContain("行政复议", "行政诉讼");
            desk.sent("2021-03-02", Map.of());
            assertThat(desk.docket("#waiting")).isEqualTo("等待申请人补正");
            desk.step("corrected", "2021-03-10", Map.of());
            assertThat(desk.docket("#due time")).isEqualTo("2021年4月8日（星期四）");
            desk.mask("2020年低保发放表.pdf", TestPdf.of("户主王小明，电话13805951234。", "每月 680 元，合计12户。"), "王小明");
            desk.letter(
                    "reply_partial",
                    with(Map.of(
                            "disclosed", "2020年低保发放表",
                            "provided_how", "随本答复邮寄",
                            "withheld", "身份证号码、银行账号",
                            "reasons", "公开会损害第三方的隐私")));
            assertThat(desk.says()).contains("第三十七条", "身份证号码、银行账号", "公开会损害第三方的隐私", "洛江区人民法院");
            assertThat(desk.along()).isEqualTo("户主，电话。每月680元，合计12户。");
            desk.delivered("2021-03-15");
            assertEnded(desk, "partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "partial", "partial");
        });
    }

    @Test
    void thirdPartyConsultedExtendedDenied() throws IOException {
        atWork(desk -> {
            desk.register("2021-02-22", "道路维修工程合同的单价分析表");
            desk.letter(
                    "third_party_consultation",
                    with(Map.of(
                            "third_party", "某某建设有限公司",
                            "matter", "合同中的单价分析表",
                            "opinion_to", "书面意见请寄党政办公室")));
            assertThat(desk.says()).contains("某某建设有限公司：", "15个工作日").doesNotContain("张某某");
            desk.sent("2021-02-23", Map.of());
            desk.step("letter_received", "2021-02-24", Map.of());
            assertThat(desk.docket("#stage")).isEqualTo("征求意见中");
            desk.step("opinion_received", "2021-03-03", Map.of("text", "不同意公开：涉及报价策略"));
            assertThat(desk.docket("#due time")).isEqualTo("2021年3月30日（星期二）");
            desk.letter(
                    "extension_notice",
                    with(Map.of("extension_reason", "需要查阅的档案较多", "extended_by", "10", "extended_to", "2021年4月14日")));
            assertThat(desk.says()).contains("延长答复期限10个工作日").doesNotContain("行政复议");
            desk.sent("2021-03-12", Map.of("agreed-by", "林主任"));
            assertThat(desk.docket("#due time")).isEqualTo("2021年4月14日（星期三）");
            desk.letter("reply_denied_third_party", with(Map.of("reasons", "单价分析表属于第三方的商业秘密")));
            assertThat(desk.says()).contains("第十五条", "单价分析表属于第三方的商业秘密");
            desk.delivered("2021-03-15");
            assertEnded(desk, "denied_third_party", "4.保护第三方合法权益", "denied_third_party", "denied_third_party");
        });
    }

    @Test
    void feeUnpaid() throws IOException {
        atWork(desk -> {
            desk.register("2021-01-11", "历年会议纪要");
            desk.feeNotice("119", with(Map.of("fee_how", "到窗口缴纳")));
            assertThat(desk.says()).contains("1080元", "国办函〔2020〕109号", "20个工作日").doesNotContain("行政复议");
            desk.sent("2021-01-12", Map.of());
            assertThat(desk.docket("#waiting")).isEqualTo("等待申请人缴费");
            desk.step("not_paid", "2021-03-15", Map.of());
            assertEnded(desk, "other_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "other", "other_unpaid");
        });
    }

    @Test
    void notHeldOtherBodyNamed() throws IOException {
        atWork(desk -> {
            desk.register("2021-03-08", "双阳小学的招生计划");
            desk.letter(
                    "reply_unable_other_body",
                    with(Map.of(
                            "reasons", "招生计划由教育部门制定",
                            "other_body", "洛江区教育局",
                            "other_body_contact", "电话0595-00000001")));
            assertThat(desk.says()).contains("洛江区教育局", "第三十六条第（五）项", "电话0595-00000001");
            desk.delivered("2021-03-15");
            assertEnded(desk, "unable_other_body", "1.本机关不掌握相关政府信息", "unable_not_held", "unable_not_held");
        });
    }

    @Test
    void petitionToldWhereToGo() throws IOException {
        atWork(desk -> {
            desk.register("2021-03-09", "请查处某人违章搭盖");
            desk.letter("reply_declined_petition", with(Map.of("reasons", "所提为举报事项", "proper_channel", "可以向洛江区信访局提出")));
            assertThat(desk.says()).contains("第三十九条第一款", "可以向洛江区信访局提出");
            desk.delivered("2021-03-15");
            assertEnded(desk, "declined_petition", "1.信访举报投诉类申请", "declined_petition", "declined_petition");
        });
    }

    @Test
    void repeated() throws IOException {
        atWork(desk -> {
            desk.register("2021-03-10", "双阳街道2019年度财政决算");
            desk.letter(
                    "reply_declined_repeat",
                    with(Map.of("earlier_reply", "2021年1月8日作出的答复书（双街公开〔2021〕2号）", "reasons", "与前一申请相同")));
            assertThat(desk.says()).contains("第三十六条第（六）项", "双街公开〔2021〕2号");
            desk.delivered("2021-03-15");
            assertEnded(desk, "declined_repeat", "2.重复申请", "declined_repeat", "declined_repeat");
        });
    }

    @Test
    void withdrawn() throws IOException {
        atWork(desk -> {
            desk.register("2021-03-11", "拆迁补偿标准");
            desk.step("withdrawn", "2021-03-15", Map.of());
            assertEnded(desk, "other_misc", "3.其他", "other", "other_misc");
        });
    }

    /** The docket says how it ended and where this year's report counts it; each form has its row for that end. */
    private static void assertEnded(RequestDesk desk, String reply, String row, String in2019, String in2021) {
        assertThat(desk.docket("#stage")).isEqualTo("办结");
        assertThat(desk.docket("#row")).isEqualTo("年度报告计入：" + row);
        assertThat(rowId("cn-2019", reply)).isEqualTo(in2019);
        assertThat(rowId("cn-2021", reply)).isEqualTo(in2021);
    }

    private static String rowId(String form, String reply) {
        return Forms.builtIn()
                .byId(form)
                .orElseThrow()
                .rowOfReply(reply)
                .orElseThrow()
                .id();
    }

    private static Map<String, String> with(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(NUMBER);
        all.putAll(fields);
        return all;
    }
}
