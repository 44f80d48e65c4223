package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {

    @TempDir
    Path folder;

    @Test
    void figuresStandSideBySideWithTheirChange() {
        Said said = Said.by("compare", Said.BEFORE, Said.FAULTY);

        assertThat(said.out()).containsPattern("行政许可\\s+本年处理决定数量\\s+212\\s+230\\s+\\+18");
    }

    @Test
    void cellsThatAreNothingInBothAreLeftOutUnlessAllAreAskedFor() {
        assertThat(Said.by("compare", Said.BEFORE, Said.FAULTY).out()).doesNotContain("规章 ");
        assertThat(Said.by("compare", Said.BEFORE, Said.FAULTY, "--all").out()).contains("规章 ");
    }

    @Test
    void whatIsCarriedInMustBeWhatWasCarriedOut() {
        Said said = Said.by("compare", Said.BEFORE, Said.FAULTY);

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("年度衔接", "[Y1]");
    }

    @Test
    void repeatedTextIsToldByChapter() {
        assertThat(Said.by("compare", Said.BEFORE, Said.BEFORE).out())
                .containsPattern("一、总体情况\\s+100%")
                .contains("不是相邻两年");
    }

    @Test
    void jsonHasEveryCellOfBothForms() {
        JsonNode json =
                Said.by("compare", Said.BEFORE, Said.FAULTY, "--format", "json").json();

        JsonNode licence = json.path("figures").path("art20_5.licence.decisions");
        assertThat(licence.path("old").asString()).isEqualTo("212");
        assertThat(licence.path("new").asString()).isEqualTo("230");
        assertThat(licence.path("change").asString()).isEqualTo("18");
        assertThat(json.path("figures").size()).isEqualTo(200);
        assertThat(json.path("consecutive").asBoolean()).isTrue();
        assertThat(json.path("old").path("unit").asString()).isEqualTo("青石街道");
    }

    @Test
    void cellsThatOneFormLacksAreMarked() {
        String old = Said.SAMPLES.resolve("石桥镇-2021.html").toString();

        Said said = Said.by("compare", old, Said.CLEAN);

        assertThat(said.out()).containsPattern("政府集中采购\\s+采购项目数量\\s+3\\s+（无此格）").contains("石桥镇", "柳河镇");
    }

    @Test
    void aFileThatCannotBeReadIsToldAndGivesTwo() {
        Said said = Said.by("compare", folder.resolve("没有.txt").toString(), Said.CLEAN);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("没有.txt", "找不到这个文件");
    }

    @Test
    void aFolderIsNoReport() {
        Said said = Said.by("compare", Said.SAMPLES.toString(), Said.CLEAN);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("一个文件");
    }
}
