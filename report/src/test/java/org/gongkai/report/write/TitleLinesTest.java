package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleLinesTest {

    private static final int WIDEST = 19;

    @Test
    void aShortTitleStaysOnOneLine() {
        assertThat(TitleLines.of("2021年政府信息公开工作年度报告", WIDEST)).hasSize(1);
    }

    @Test
    void aTitleIsBrokenWhereAWordEnds() {
        assertThat(TitleLines.of("清溪区人民政府青石街道办事处关于2021年政府信息公开工作年度报告", WIDEST))
                .containsExactly("清溪区人民政府青石街道办事处关于", "2021年政府信息公开工作年度报告");
        assertThat(TitleLines.of("青石街道关于2021年政府信息公开工作年度报告", WIDEST)).containsExactly("青石街道关于2021年", "政府信息公开工作年度报告");
    }

    @Test
    void aTitleOfThreeLinesKeepsThemAlike() {
        List<String> lines = TitleLines.of("清溪区农业农村和水利局（清溪区乡村振兴局、清溪区移民开发工作办公室）关于2021年政府信息公开工作年度报告", WIDEST);
        assertThat(lines).hasSize(3).allMatch(line -> TextWidth.of(line) <= WIDEST);
    }

    @Test
    void noLineBeginsWithAStopOrBreaksANumber() {
        List<String> lines = TitleLines.of("甲乙丙丁戊己庚辛壬癸甲乙丙丁12345678。丙丁戊己庚辛壬癸", WIDEST);
        assertThat(lines).containsExactly("甲乙丙丁戊己庚辛壬癸甲乙丙", "丁12345678。丙丁戊己庚辛壬癸");
        assertThat(TitleLines.of("甲乙丙丁戊己庚12345678901234。戊己庚辛壬癸", 10))
                .containsExactly("甲乙丙丁戊己庚", "12345678901234。", "戊己庚辛壬癸");
        assertThat(String.join("", lines)).isEqualTo("甲乙丙丁戊己庚辛壬癸甲乙丙丁12345678。丙丁戊己庚辛壬癸");
    }

    @Test
    void nothingIsLostOfAnyTitle() {
        String odd = "（".repeat(30) + "1".repeat(90);
        assertThat(String.join("", TitleLines.of(odd, WIDEST))).isEqualTo(odd);
        assertThat(TitleLines.of("", WIDEST)).containsExactly("");
    }
}
