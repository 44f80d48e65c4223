package org.gongkai.report.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String TEXT = "一、总体情况\n（一）本年公开信息110条，收到申请㈠件。\n0\n0\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingIsFoundFromTheBytes(String charset) throws Exception {
        assertThat(TextDecoder.decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void gbkIsReadAsGb18030() throws Exception {
        assertThat(TextDecoder.decode("规章 0 条 〇 镕".getBytes(Charset.forName("GBK"))))
                .isEqualTo("规章 0 条 〇 镕");
    }

    @Test
    void theByteOrderMarkGoes() throws Exception {
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
        assertThat(TextDecoder.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
    }

    @Test
    void utf8WithOneBrokenSignStaysUtf8() throws Exception {
        byte[] bytes = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        assertThat(TextDecoder.decode(bytes)).contains("一、总体情况").contains("\uFFFD");
    }

    @Test
    void aPageThatLiesAboutItsEncodingIsReadByItsBytes() throws Exception {
        String saysGbk = "<meta charset=gb2312><p>双阳街道年度报告</p>";
        assertThat(TextDecoder.decodeHtml(saysGbk.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(saysGbk);
        String saysUtf8 = "<meta charset=utf-8><p>双阳街道年度报告</p>";
        assertThat(TextDecoder.decodeHtml(saysUtf8.getBytes(Charset.forName("GBK"))))
                .isEqualTo(saysUtf8);
    }

    @Test
    void aPageThatSaysBig5IsBelievedUnlessItIsUtf8() throws Exception {
        String page = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Big5\"><p>政府資訊公開年度報告</p>";
        assertThat(TextDecoder.decodeHtml(page.getBytes(Charset.forName("Big5"))))
                .isEqualTo(page);
        assertThat(TextDecoder.decodeHtml(page.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(page);
    }

    @Test
    void aSignCutThroughAtTheEndOfTheHeadDoesNotMakeNoise() {
        byte[] bytes = "公开".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThat(TextDecoder.decodeHead(bytes, 100)).hasValue("公开".repeat(16) + "公");
    }

    @Test
    void noiseIsNoText() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertThatThrownBy(() -> TextDecoder.decode(noise))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT));
    }

    @Test
    void moreBytesThanTheLongestTextHasAreTooMany() {
        assertThatThrownBy(() -> TextDecoder.decode(new byte[4 * ReadLimits.CHARACTERS + 1]))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }
}
