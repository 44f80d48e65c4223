package org.gongkai.server.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in by the form under a page, however it was sent. */
class ReaderMessageTest {

    @ParameterizedTest
    @CsvSource({
        "/items/17, /items/17",
        "/en/items/17, /items/17",
        "/en, /",
        "/english, /english",
        "/topics/%E6%B0%91%E6%94%BF, /topics/民政",
        "/100%, /",
        "//elsewhere.example, /",
        "https://elsewhere.example/, /",
        "/<script>, /",
        ", /"
    })
    void aPageIsAPathOfOursOrTheFrontPage(String sent, String page) {
        assertThat(ReaderMessage.of(sent, "", "").page()).isEqualTo(page);
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        assertThat(ReaderMessage.of("/", "好".repeat(5000), "").text()).hasSize(2000);
        assertThat(ReaderMessage.of("/", "好".repeat(1999) + "😀好", "").text()).isEqualTo("好".repeat(1999));
    }

    @Test
    void whatIsNotThereIsNotThere() {
        ReaderMessage nothing = ReaderMessage.of(null, null, " ");
        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.contact()).isNull();
        assertThat(ReaderMessage.of("/", "\0\u0007\r\n", null).isEmpty()).isTrue();
        assertThat(ReaderMessage.of("/", "一\r\n二", null).text()).isEqualTo("一\n二");
    }
}
