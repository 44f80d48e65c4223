package org.gongkai.server.annual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was changed in a text, as a person would mark it. */
class TextChangeTest {

    @Test
    void whatIsKeptAndRemovedIsTheOldTextWhatIsKeptAndAddedTheNew() {
        Random chance = new Random(20_210_112);
        for (int time = 0; time < 1000; time++) {
            String before = text(chance);
            String after = text(chance);
            List<TextChange> pieces = TextChange.between(before, after);
            assertThat(without(pieces, TextChange.Sort.ADDED)).isEqualTo(before);
            assertThat(without(pieces, TextChange.Sort.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void aNumberAndAFactAreChangedAsAWhole() {
        assertThat(TextChange.between("公开{本年主动公开}条，共128件。", "公开{历年主动公开}条，共118件。"))
                .extracting(TextChange::text)
                .containsExactly("公开", "{本年主动公开}", "{历年主动公开}", "条，共", "128", "118", "件。");
    }

    @Test
    void aCharacterThatHappensToStandInBothIsNoReasonToCutASentenceToPieces() {
        assertThat(TextChange.between("一是加强培训。二是及时公开。", "一是按月核对。二是及时公开。"))
                .extracting(TextChange::text)
                .containsExactly("一是", "加强培训", "按月核对", "。二是及时公开。");
    }

    /** Of few different characters, so that much of it stands in the other one too. */
    private static String text(Random chance) {
        return chance.ints(chance.nextInt(30), 0, 6)
                .mapToObj(index -> List.of("公", "开", "。", "{年度}", "12", "\n").get(index))
                .collect(Collectors.joining());
    }

    private static String without(List<TextChange> pieces, TextChange.Sort sort) {
        return pieces.stream()
                .filter(piece -> piece.sort() != sort)
                .map(TextChange::text)
                .collect(Collectors.joining());
    }
}
