package org.gongkai.server.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gongkai.server.publication.Version;
import org.junit.jupiter.api.Test;

/** How a plain text becomes one that is read more easily. */
class ReadableTextTest {

    private final Wording wording = new Wording();
    private final ReadableText text = new ReadableText(wording);

    @Test
    void numberedLinesAreHeadingsAndSentencesAreNot() {
        assertThat(text.parts(List.of("一、总体情况", "（一）主动公开", "一、这是一句完整的话。", "正文", "第一章 总则")))
                .extracting(ReadableText.Part::level)
                .containsExactly(2, 3, 0, 0, 2);
    }

    @Test
    void aHeadingIsNeverMoreThanOneLevelBelowTheOneBefore() {
        assertThat(text.parts(List.of("（一）主动公开", "一、总体情况", "（一）主动公开")))
                .extracting(ReadableText.Part::level)
                .containsExactly(2, 2, 3);
    }

    @Test
    void linesWithAsManyTabsAreATable() {
        List<ReadableText.Part> parts = text.parts(List.of("如下：", "项目\t数", "甲\t1", "乙\t2", "单独\t一行\t三格", "完"));
        assertThat(parts)
                .extracting(ReadableText.Part::sort)
                .containsExactly(
                        ReadableText.Sort.PARAGRAPH,
                        ReadableText.Sort.TABLE,
                        ReadableText.Sort.PARAGRAPH,
                        ReadableText.Sort.PARAGRAPH);
        assertThat(parts.get(1).rows()).containsExactly(List.of("项目", "数"), List.of("甲", "1"), List.of("乙", "2"));
    }

    @Test
    void titlesThatDifferInDatesAndNumbersOnlyAreOneSeries() {
        assertThat(wording.series("双阳街道2020年1月低保公示")).isEqualTo(wording.series("双阳街道2021年12月低保公示"));
        assertThat(wording.series("第三季度统计")).isEqualTo(wording.series("第四季度统计"));
        assertThat(wording.series("一月低保公示")).isEqualTo(wording.series("十二月低保公示"));
        assertThat(wording.series("2020年低保公示")).isNotEqualTo(wording.series("2020年医保公示"));
    }

    @Test
    void differencesAreShownByCharactersWithinAParagraphThatWasChanged() {
        List<VersionChanges.Line> lines = VersionChanges.between(version("甲\n电话1\n乙"), version("甲\n电话2\n乙\n丙"))
                .orElseThrow();
        assertThat(lines)
                .extracting(VersionChanges.Line::sort)
                .containsExactly(
                        VersionChanges.Sort.KEPT,
                        VersionChanges.Sort.REMOVED,
                        VersionChanges.Sort.ADDED,
                        VersionChanges.Sort.KEPT,
                        VersionChanges.Sort.ADDED);
        assertThat(lines.get(1).pieces())
                .containsExactly(new VersionChanges.Piece("电话", false), new VersionChanges.Piece("1", true));
    }

    @Test
    void textsTooLongToBeReadSideBySideAreNotCompared() {
        assertThat(VersionChanges.between(version("行\n".repeat(3001)), version("行")))
                .isEmpty();
    }

    private static Version version(String body) {
        return new Version(1, Instant.EPOCH, "", body);
    }
}
