package org.gongkai.server.request.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.signin.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters and an office's templates of them, the same on every database. */
abstract class LetterContract {

    @Autowired
    private Letters letters;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private LetterKinds kinds;

    @Autowired
    private Offices offices;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ledger ledger;

    private TestOffice office;
    private Actor clerk;
    private LetterKind notice;

    @BeforeEach
    void openOffice() {
        office = new TestOffice(offices, accounts);
        clerk = office.as(Role.CLERK);
        notice = kinds.get("correction_notice");
    }

    @Test
    void aLetterIsMadeOfTheBuiltInTemplateAndSignedByTheUnitUnlessToldOtherwise() throws Exception {
        Map<String, String> fields = fields(notice);

        Letter letter = letters.make("correction_notice", office.unit, fields);
        Letter again = letters.make("correction_notice", office.unit, fields);

        assertThat(TestLetter.paragraphs(letter.docx()))
                .startsWith(office.unit.name(), "双阳街公开〔2021〕3号", "政府信息公开申请补正告知书", "张某：")
                .endsWith("特此告知。", office.unit.name(), "2021年1月25日");
        assertThat(letter.templateVersion()).isZero();
        assertThat(again.docxDigest())
                .isEqualTo(letter.docxDigest())
                .isEqualTo(digest(letter.docx()))
                .hasSize(64);
        assertThat(letter.pdfDigest()).isEqualTo(digest(letter.pdf()));
        fields.put("office", "青石街道信息公开办公室");
        assertThat(TestLetter.text(
                        letters.make("correction_notice", office.unit, fields).docx()))
                .contains("青石街道信息公开办公室")
                .doesNotContain(office.unit.name());
    }

    @Test
    void whatALetterMustSayIsNamedWhereItIsMissing() {
        Map<String, String> fields = fields(notice);
        fields.put("corrections", " 　\n");

        assertThatThrownBy(() -> letters.make("correction_notice", office.unit, fields))
                .isInstanceOf(MissingFieldException.class)
                .hasMessageContaining("correction_notice")
                .hasMessageContaining("corrections")
                .extracting(e -> ((MissingFieldException) e).field().name())
                .isEqualTo("补正事项");
    }

    @Test
    void aLetterRefusesWhatItHasNoPlaceForRemediesAboveAll() {
        Map<String, String> remedies = fields(notice);
        remedies.put("remedies", "可以申请行政复议。");
        Map<String, String> unknown = fields(notice);
        unknown.put("applicants", "张某");

        assertThatThrownBy(() -> letters.make("correction_notice", office.unit, remedies))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("remedies");
        assertThatThrownBy(() -> letters.make("correction_notice", office.unit, unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("applicants");
        assertThatThrownBy(() -> letters.make("reply_whatever", office.unit, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reply_whatever");
    }

    @Test
    void anOfficesOwnTemplateCountsFromThenOnForItAlone() throws IOException {
        TestOffice other = new TestOffice(offices, accounts);

        assertThat(replace("请携带身份证件。")).isEmpty();

        Letter own = letters.make("correction_notice", office.unit, fields(notice));
        assertThat(own.templateVersion()).isEqualTo(1);
        assertThat(TestLetter.text(own.docx())).contains("请携带身份证件。");
        Letter others = letters.make("correction_notice", other.unit, fields(notice));
        assertThat(others.templateVersion()).isZero();
        assertThat(TestLetter.text(others.docx())).doesNotContain("请携带身份证件。");
    }

    @Test
    void earlierVersionsStayAndTheBuiltInTemplateCanComeBack() throws IOException {
        replace("第一版。");
        replace("第二版。");
        templates.restore(clerk, notice);

        assertThat(templates.current(office.unit, notice).version()).isZero();
        assertThat(templates.versions(office.unit, notice))
                .extracting(LetterTemplate::version)
                .containsExactly(3, 2, 1);
        assertThat(templates.latest(office.unit)).singleElement().matches(LetterTemplate::isBuiltIn);
        assertThat(TestLetter.text(templates.version(office.unit, notice, 1))).contains("第一版。");
        assertThatThrownBy(() -> templates.version(office.unit, notice, 3)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> templates.restore(clerk, notice))
                .isInstanceOf(RefusedException.class)
                .hasMessage("letter.refused.built-in");
        replace("第三版。");
        assertThat(templates.current(office.unit, notice).version()).isEqualTo(4);
    }

    @Test
    void aTemplateWithProblemsChangesNothing() {
        List<TemplateProblem> problems =
                templates.replace(clerk, notice, new LetterTemplates.Handed("模板.docx", "文字".getBytes(UTF_8)));

        assertThat(problems).containsExactly(TemplateProblem.of("format"));
        assertThat(templates.versions(office.unit, notice)).isEmpty();
        assertThat(acts()).doesNotContain("letter-template.replaced");
    }

    @Test
    void eachChangeStandsInTheLedgerWithWhoDidIt() throws IOException {
        replace("第一版。");
        templates.restore(clerk, notice);

        assertThat(acts()).containsSubsequence("letter-template.replaced", "letter-template.restored");
        assertThat(templates.versions(office.unit, notice).get(1).by())
                .isEqualTo(clerk.account().name());
    }

    @Test
    void onlyAClerkChangesTemplates() {
        Actor leader = office.as(Role.LEADER);

        assertThatThrownBy(() -> templates.replace(leader, notice, new LetterTemplates.Handed("模板.docx", new byte[0])))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> templates.restore(leader, notice)).isInstanceOf(NotYoursException.class);
    }

    @Test
    void aDayIsWrittenAsLettersWriteIt() {
        assertThat(Letters.date(LocalDate.of(2021, 1, 12))).isEqualTo("2021年1月12日");
    }

    private List<String> acts() {
        return ledger.entries(office.unit.code(), 0, 1_000).stream()
                .map(entry -> entry.act().act())
                .toList();
    }

    private List<TemplateProblem> replace(String added) throws IOException {
        byte[] docx = TestLetter.edited(
                "correction_notice",
                document -> document.createParagraph().createRun().setText(added));
        return templates.replace(clerk, notice, new LetterTemplates.Handed("补正告知书.docx", docx));
    }

    private static Map<String, String> fields(LetterKind kind) {
        Map<String, String> fields = new HashMap<>();
        kind.fields().forEach(field -> fields.put(field.id(), field.sample()));
        fields.remove("office");
        return fields;
    }

    private static String digest(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
