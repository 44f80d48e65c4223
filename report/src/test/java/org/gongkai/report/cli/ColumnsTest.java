package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ColumnsTest {

    @Example
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Columns.of("公开")).isEqualTo(4);
        assertThat(Columns.of("（一）ab1")).isEqualTo(9);
    }

    @Example
    void marksWithoutWidthTakeNone() {
        assertThat(Columns.of("e\u0301\u200b")).isEqualTo(1);
    }

    @Example
    void charactersBeyondTheBasicPlaneTakeTwo() {
        assertThat(Columns.of("𠮷")).isEqualTo(2);
    }

    @Example
    void aLineIsBrokenBetweenChineseCharacters() {
        assertThat(Columns.wrap("政府信息公开工作", 8)).containsExactly("政府信息", "公开工作");
    }

    @Example
    void noLineBeginsWithAStop() {
        assertThat(Columns.wrap("政府信息，公开。", 8)).containsExactly("政府信", "息，公", "开。");
    }

    @Example
    void wordsAndNumbersStayWhole() {
        assertThat(Columns.wrap("共 12345 件", 6)).containsExactly("共", "12345", "件");
    }

    @Example
    void aWordThatFillsMoreThanALineIsBroken() {
        assertThat(Columns.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Example
    void lineEndsAreKept() {
        assertThat(Columns.wrap("一\n二", 10)).containsExactly("一", "二");
    }

    @Example
    void whatIsTooLongIsCutWithAnEllipsis() {
        assertThat(Columns.cut("政府信息公开", 7)).isEqualTo("政府信…");
        assertThat(Columns.cut("政府", 4)).isEqualTo("政府");
    }

    @Property
    void noLineIsWiderThanAskedForAndNoCharacterIsLost(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 60) int width) {
        List<String> lines = Columns.wrap(text, width);

        assertThat(lines).allSatisfy(line -> assertThat(Columns.of(line)).isLessThanOrEqualTo(width));
        assertThat(withoutBlanks(String.join("", lines))).isEqualTo(withoutBlanks(text));
    }

    @Property
    void aCutTextIsNeverWiderThanAskedFor(@ForAll String text, @ForAll @IntRange(min = 1, max = 60) int width) {
        assertThat(Columns.of(Columns.cut(text, width))).isLessThanOrEqualTo(width);
    }

    private static String withoutBlanks(String text) {
        StringBuilder rest = new StringBuilder();
        text.codePoints().filter(point -> !Character.isWhitespace(point)).forEach(rest::appendCodePoint);
        return rest.toString();
    }
}
