package org.gongkai.rules.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FindingCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<?, ?> CASES =
            (Map<?, ?>) new Load(LoadSettings.builder().build())
                    .loadFromString(Resources.text(FindingCasesTest.class, "cases.yaml"));

    static Stream<Arguments> hits() {
        return ((List<?>) CASES.get("hits"))
                .stream()
                        .map(Map.class::cast)
                        .map(c -> Arguments.of(c.get("text"), c.get("kinds"), c.get("quote"), c.get("mask")));
    }

    static Stream<String> traps() {
        return ((List<?>) CASES.get("traps")).stream().map(String.class::cast);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hits")
    void whatIsPersonalOrSecretIsFound(String text, List<String> kinds, String quote, String mask) {
        List<Hit> hits = PersonalData.find(text, TODAY);

        assertThat(hits).extracting(hit -> hit.kind().id()).isEqualTo(kinds);
        if (quote != null) {
            assertThat(hits.get(0).quote()).isEqualTo(quote);
        }
        if (mask != null) {
            assertThat(hits.get(0).proposedMask()).isEqualTo(mask);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void whatOnlyLooksLikeItIsLeftAlone(String text) {
        assertThat(PersonalData.find(text, TODAY)).isEmpty();
    }

    @Test
    void halfOfTheCasesAreTraps() {
        assertThat(traps()).hasSizeGreaterThanOrEqualTo((int) hits().count());
    }
}
