package org.gongkai.server.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.gongkai.server.platform.redaction.QuoteRemainsException.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof does not believe the engine: it finds a quote wherever it is left. */
class RedactionProofTest {

    private static final Passage PASSAGE = new Passage("张三丰SECRETWORD", null);

    @ParameterizedTest
    @EnumSource
    void itFindsWhatHidesInAnObject(RedactionHiddenTest.HidingPlace place) throws Exception {
        TestPdf made = TestPdf.of("BT /F 12 Tf 72 700 Td (shown) Tj ET");
        place.put(made.document);

        remains(made.bytes(), PASSAGE, Where.OBJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BT /F 12 Tf 72 700 Td (SEC) Tj (RETWORD) Tj ET",
                "BT 3 Tr /F 12 Tf 72 700 Td (SECRETWORD) Tj ET",
                "BT /F 12 Tf 300 700 Td (WORD) Tj -100 0 Td (SECRET) Tj ET"
            })
    void itFindsTextOnAPageSeenOrUnseen(String content) throws Exception {
        remains(TestPdf.of(content).bytes(), new Passage("SECRET WORD", null), Where.TEXT);
    }

    @Test
    void itFindsGlyphNumbersInAFormThatNobodyDraws() throws Exception {
        TestPdf made = new TestPdf();
        String codes = made.codes("张三丰");
        PDPage page = made.page("BT /F 12 Tf 72 700 Td (shown) Tj ET");
        page.getResources().put(COSName.getPDFName("X"), made.form("BT /C 9 Tf " + codes + " Tj ET"));

        remains(made.bytes(), new Passage("张三丰", null), Where.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "GB18030", "UTF-8"})
    void itFindsBytesOfOtherEncodings(String encoding) throws Exception {
        TestPdf made = TestPdf.of("BT /F 12 Tf 72 700 Td (shown) Tj ET");
        made.document
                .getPage(0)
                .getCOSObject()
                .setItem(
                        "Odd",
                        new PDStream(made.document, new ByteArrayInputStream("x张三丰y".getBytes(encoding)))
                                .getCOSObject());

        remains(made.bytes(), new Passage("张三丰", null), Where.OBJECT);
    }

    @Test
    void numbersOfCoordinatesAreNoText() throws Exception {
        byte[] pdf = TestPdf.of("BT /F 12 Tf 1 0 0 1 138 12345678 Tm (a) Tj ET").bytes();

        assertThatCode(() -> Proof.demand(pdf, List.of(new Passage("13812345678", null))))
                .doesNotThrowAnyException();
    }

    @Test
    void itFindsWhatAFormerRevisionShowed() throws Exception {
        remains(RedactionHiddenTest.corrected(), new Passage("SECRETWORD", null), Where.OBJECT);
    }

    private static void remains(byte[] pdf, Passage passage, Where where) {
        assertThatThrownBy(() -> Proof.demand(pdf, List.of(new Passage("another one", null), passage)))
                .isInstanceOfSatisfying(QuoteRemainsException.class, e -> {
                    assertThat(e.passage()).isEqualTo(passage);
                    assertThat(e.where()).isEqualTo(where);
                });
    }
}
