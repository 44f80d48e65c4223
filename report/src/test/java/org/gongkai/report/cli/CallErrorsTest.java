package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallErrorsTest {

    private static final Map<String, String> ENGLISH = Map.of("LANG", "en_US.UTF-8");

    @Test
    void anUnknownCommandIsNamedWithOneThatIsLikeIt() {
        Said said = Said.by("chek");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("不认识「chek」", "是不是想写 check", "gongkai --help");
    }

    @Test
    void anUnknownOptionIsNamedWithOneThatIsLikeIt() {
        Said said = Said.by("check", "--formt", "json", Said.CLEAN);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("--formt", "--format", "gongkai check --help");
    }

    @Test
    void aMissingPathIsNamed() {
        assertThat(Said.by("check").err()).contains("缺少 PATH");
    }

    @Test
    void aWrongValueIsNamedWithTheRightOnes() {
        assertThat(Said.by("check", "--fail-on", "hint", Said.CLEAN).err())
                .contains("--fail-on", "「hint」", "error, warning");
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        assertThat(Said.by("check", Said.CLEAN, "--format", "json", "--format", "text")
                        .err())
                .contains("--format 只能写一次");
    }

    @Test
    void errorsAreInEnglishWhereTheSettingsSaySo() {
        assertThat(Said.with(ENGLISH, "check").err()).contains("PATH is missing", "See gongkai check --help");
        assertThat(Said.with(ENGLISH, "chek").err()).contains("'chek' is not known here", "Did you mean check?");
    }

    @Test
    void withoutACommandHelpIsShownAndTheCallCountsAsWrong() {
        Said said = Said.by();

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("用法", "check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "compare"})
    void helpIsThereInBothLanguages(String command) {
        Said chinese = Said.by(command, "--help");
        Said english = Said.with(ENGLISH, command, "--help");

        assertThat(chinese.status()).isZero();
        assertThat(chinese.out()).contains("用法", "选项", "--data", "例");
        assertThat(english.out())
                .contains("Usage", "Options", "--data", "xample")
                .doesNotContain("用法");
    }

    @Test
    void theVersionIsTold() {
        assertThat(Said.by("--version").out()).startsWith("gongkai ");
    }

    @Test
    void aDataFolderThatIsNotThereIsNamedWithTheCure() {
        Said said = Said.by("check", Said.CLEAN, "--data", "不存在的目录");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("不存在的目录", "--data", "GONGKAI_DATA");
    }
}
