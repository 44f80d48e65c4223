package org.gongkai.server.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form of RFC 8785, with the RFC's own examples as far as our values go. */
class CanonicalJsonTest {

    @Test
    void keysStandInTheOrderOfTheirUtf16Units() {
        String given = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}""";
        assertThat(canonical(given))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void textsHaveTheShortestEscapes() {
        assertThat(canonical("{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}"))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void literalsAndOrderOfArraysStay() {
        assertThat(canonical("{ \"literals\" : [ null, true, false ], \"n\" : -10 }"))
                .isEqualTo("{\"literals\":[null,true,false],\"n\":-10}");
        assertThat(canonical("[{\"b\":{\"d\":1,\"c\":2},\"a\":0}]")).isEqualTo("[{\"a\":0,\"b\":{\"c\":2,\"d\":1}}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "[1e3]", "9007199254740992", "99999999999999999999", "{\"a\":\"\\ud800\"}"})
    void whatEverybodyWouldNotWriteAlikeIsRefused(String json) {
        assertThatThrownBy(() -> CanonicalJson.of(json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
    }
}
