package org.gongkai.server.request.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters as the program brings them. */
class BuiltInLettersTest {

    private static final List<String> LETTERS = List.of(
            "receipt",
            "correction_notice",
            "extension_notice",
            "third_party_consultation",
            "consultation_notice",
            "disclosure_to_third_party",
            "body_consultation",
            "reasons_request",
            "later_date_notice",
            "fee_notice",
            "reply_already_public",
            "reply_granted",
            "reply_partial",
            "reply_denied_secret",
            "reply_denied_law",
            "reply_denied_stability",
            "reply_denied_third_party",
            "reply_denied_internal",
            "reply_denied_process",
            "reply_denied_case_file",
            "reply_denied_query",
            "reply_unable_not_held",
            "reply_unable_other_body",
            "reply_unable_must_create",
            "reply_unable_unclear",
            "reply_declined_petition",
            "reply_declined_repeat",
            "reply_declined_publication",
            "reply_declined_abusive",
            "reply_declined_confirm",
            "reply_record_corrected",
            "reply_record_forwarded",
            "reply_record_told_where",
            "reply_record_refused");

    static List<LetterKind> kinds() {
        return TestLetter.KINDS.all();
    }

    @Test
    void everyLetterOfTheRegulationIsThere() {
        assertThat(kinds()).extracting(LetterKind::id).containsExactlyElementsOf(LETTERS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyBuiltInTemplatePassesTheCheckOfTemplates(LetterKind kind) {
        assertThat(TemplateCheck.of(TestLetter.KINDS, kind, BuiltInTemplate.of(TestLetter.KINDS, kind)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyLetterSaysAllThatItIsGivenInBothFormatsAlike(LetterKind kind) throws IOException {
        byte[] template = BuiltInTemplate.of(TestLetter.KINDS, kind);
        byte[] docx = Filling.fill(template, TestLetter.samples(kind));
        byte[] pdf = LetterPdf.of(docx, kind.wording().title());
        keep(kind, docx, pdf);

        String text = TestLetter.withoutSpace(TestLetter.text(docx));
        assertThat(text).doesNotContain("{", "}", "。。").contains(kind.wording().title());
        for (LetterField field : kind.required()) {
            assertThat(text).as(field.name()).contains(said(field));
        }
        assertThat(TestLetter.withoutSpace(TestLetter.pdfText(pdf))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLetterWithoutAnyOptionalValueIsStillWhole(LetterKind kind) throws IOException {
        Map<String, String> values = new HashMap<>();
        kind.required().forEach(field -> values.put(field.name(), field.sample()));

        String text = TestLetter.text(Filling.fill(BuiltInTemplate.of(TestLetter.KINDS, kind), values));

        assertThat(text).doesNotContain("{", "}", "“”", "于提出", "第号", "\n\n", "联系方式：");
        for (LetterField field : kind.required()) {
            assertThat(TestLetter.withoutSpace(text)).contains(said(field));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anOptionalValueStandsInAParagraphWithoutOthersSoThatItsSentenceGoesWithIt(LetterKind kind) {
        List<String> required = kind.required().stream().map(LetterField::name).toList();
        for (String paragraph : kind.wording().body()) {
            var names = Placeholders.of(paragraph).names();
            assertThat(names.size() <= 1 || required.containsAll(names))
                    .as(paragraph)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void onlyRepliesTellOfRemedies(LetterKind kind) throws IOException {
        boolean isReply = kind.id().startsWith("reply_");
        String text = TestLetter.text(BuiltInTemplate.of(TestLetter.KINDS, kind));

        assertThat(kind.remedies()).isEqualTo(isReply);
        assertThat(text.contains("{{救济途径}}")).isEqualTo(isReply);
        assertThat(text).doesNotContain("行政复议", "行政诉讼", "人民法院");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correction_notice", "extension_notice", "fee_notice"})
    void noticesThatCannotBeChallengedAloneAreKnownAsSuch(String kind) {
        assertThat(TestLetter.KINDS.get(kind).unchallengeable()).isTrue();
        assertThat(kinds()).filteredOn(LetterKind::unchallengeable).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameValuesGiveTheSameDocumentToTheByte(LetterKind kind) throws IOException {
        byte[] first = Filling.fill(BuiltInTemplate.of(TestLetter.KINDS, kind), TestLetter.samples(kind));
        byte[] second = Filling.fill(BuiltInTemplate.of(new LetterKinds(), kind), TestLetter.samples(kind));

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyParagraphEndsAsASentenceOrAList(LetterKind kind) {
        assertThat(kind.wording().body()).allMatch(paragraph -> paragraph.matches("(?s)(\\{\\{[^}]+\\}\\}|.*[。：])"));
    }

    @Test
    void whoAsksIsNotToldToThirdPartiesAndOtherBodies() {
        for (String kind : List.of("third_party_consultation", "disclosure_to_third_party", "body_consultation")) {
            assertThat(TestLetter.KINDS.get(kind).fields())
                    .extracting(LetterField::id)
                    .doesNotContain("applicant");
        }
    }

    private static String said(LetterField field) {
        return TestLetter.withoutSpace(field.sample()).replaceFirst("。$", "");
    }

    /** For people who want to look at them: {@code -Dletters.out=folder}. */
    private static void keep(LetterKind kind, byte[] docx, byte[] pdf) throws IOException {
        String folder = System.getProperty("letters.out", "");
        if (!folder.isEmpty()) {
            Path out = Files.createDirectories(Path.of(folder));
            Files.write(out.resolve(kind.id() + ".docx"), docx);
            Files.write(out.resolve(kind.id() + ".pdf"), pdf);
        }
    }
}
