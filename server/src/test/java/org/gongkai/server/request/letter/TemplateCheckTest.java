package org.gongkai.server.request.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office is told about a template that will not do. */
class TemplateCheckTest {

    @Test
    void anEditedTemplateThatKeepsItsPlaceholdersIsGood() throws IOException {
        byte[] edited = TestLetter.edited("correction_notice", document -> {
            add(document, "请携带身份证件，联系人：王科员。{{ 联系方式 }}");
            document.removeBodyElement(
                    document.getPosOfParagraph(document.getParagraphs().get(0)));
        });

        assertThat(check("correction_notice", edited)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{{申请人名称}}, letter.refused.unknown.like, '{{申请人名称}},{{申请人}}'",
        "{{收件日期}}, letter.refused.unknown.like, '{{收件日期}},{{收到日期}}'",
        "{{天气}}, letter.refused.unknown, {{天气}}",
        "{{}}, letter.refused.unknown, {{}}",
        "{{收费金额}}, letter.refused.elsewhere, {{收费金额}}",
        "{{救济途径}}, letter.refused.remedy, {{救济途径}}",
        "可以依法申请行政复议。, letter.refused.remedy-words, 行政复议",
        "致{{申请人}, letter.refused.broken, 致{{申请人}",
        "致{申请人}}, letter.refused.broken, 致{申请人}}",
        "致{申请人}, letter.refused.broken, 致{申请人}",
        "致｛｛申请人｝｝, letter.refused.broken, 致｛｛申请人｝｝",
    })
    void aSlipIsNamedWithWhatIsProbablyMeant(String text, String key, String of) throws IOException {
        byte[] edited = TestLetter.edited("correction_notice", document -> add(document, text));

        assertThat(check("correction_notice", edited))
                .containsExactly(new TemplateProblem(key, List.of(of.split(","))));
    }

    @Test
    void aPlaceholderBrokenByALineEndIsNoPlaceholder() throws IOException {
        byte[] edited = TestLetter.edited("correction_notice", document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("{{申请");
            paragraph.createRun().addBreak();
            paragraph.createRun().setText("人}}");
        });

        assertThat(check("correction_notice", edited))
                .extracting(TemplateProblem::key)
                .containsOnly("letter.refused.broken");
    }

    @Test
    void everyMissingPlaceholderIsNamed() throws IOException {
        assertThat(check("correction_notice", TestLetter.document("{{申请人}}：{{登记编号}}{{收到日期}}{{申请内容}}{{发文机关}}")))
                .containsExactly(
                        TemplateProblem.of("missing", "{{落款日期}}"),
                        TemplateProblem.of("missing", "{{补正事项}}"),
                        TemplateProblem.of("missing", "{{补正期限}}"));
    }

    @Test
    void aReplyMayWordItsRemediesItselfButMustHoldTheirPlace() throws IOException {
        byte[] good = TestLetter.edited("reply_granted", document -> add(document, "对答复不服的，可以申请行政复议。"));
        byte[] bad = TestLetter.edited("reply_granted", document -> document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals("{{救济途径}}"))
                .findFirst()
                .ifPresent(paragraph -> document.removeBodyElement(document.getPosOfParagraph(paragraph))));

        assertThat(check("reply_granted", good)).isEmpty();
        assertThat(check("reply_granted", bad)).containsExactly(TemplateProblem.of("missing", "{{救济途径}}"));
    }

    @Test
    void aThirdPartysConsultationCarriesNoRemediesEither() throws IOException {
        byte[] edited = TestLetter.edited("third_party_consultation", document -> add(document, "{{救济途径}}"));

        assertThat(check("third_party_consultation", edited)).containsExactly(TemplateProblem.of("remedy", "{{救济途径}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "只是文字 {{申请人}}", "%PDF-1.7 1 0 obj", "PK\u0003\u0004 no zip at all"})
    void whatIsNoWordDocumentIsSaidToBeNone(String content) {
        assertThat(check("receipt", content.getBytes(UTF_8))).containsExactly(TemplateProblem.of("format"));
    }

    @Test
    void moreTextThanALetterCanHoldIsRefused() throws IOException {
        byte[] huge = TestLetter.edited("receipt", document -> add(document, "字".repeat(3 * 1024 * 1024)));

        assertThat(check("receipt", huge)).containsExactly(TemplateProblem.of("format"));
    }

    @Test
    void aDocumentThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : new String[] {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(new byte[64 * 1024 * 1024]);
            }
        }

        assertThat(check("receipt", out.toByteArray())).containsExactly(TemplateProblem.of("format"));
    }

    @Test
    void changesThatAreNotAcceptedAndCommentsMustNotGoOutWithALetter() throws IOException {
        byte[] changed = TestLetter.edited("receipt", document -> document.createParagraph()
                .getCTP()
                .addNewIns()
                .addNewR()
                .addNewT()
                .setStringValue("加的字"));

        assertThat(check("receipt", changed)).containsExactly(TemplateProblem.of("revisions"));
    }

    @Test
    void numbersThatWordCountsByItselfAreRefused() throws IOException {
        byte[] numbered = TestLetter.edited("receipt", document -> {
            XWPFParagraph paragraph = add(document, "一项");
            paragraph.setNumID(BigInteger.ONE);
        });

        assertThat(check("receipt", numbered)).containsExactly(TemplateProblem.of("numbering"));
    }

    @Test
    void aTemplateMustNotFetchAnythingButMayLink() throws IOException {
        byte[] linked = TestLetter.edited("receipt", document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createHyperlinkRun("https://www.gov.cn/").setText("中国政府网");
        });
        byte[] fetching = TestLetter.edited("receipt", document -> document.getPackagePart()
                .addRelationship(
                        java.net.URI.create("http://10.0.0.1/seal.png"),
                        TargetMode.EXTERNAL,
                        PackageRelationshipTypes.IMAGE_PART));

        assertThat(check("receipt", linked)).isEmpty();
        assertThat(check("receipt", fetching)).containsExactly(TemplateProblem.of("outside"));
    }

    private static XWPFParagraph add(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static List<TemplateProblem> check(String kind, byte[] docx) {
        return TemplateCheck.of(TestLetter.KINDS, TestLetter.KINDS.get(kind), docx);
    }
}
