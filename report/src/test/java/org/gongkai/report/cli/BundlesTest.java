package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.report.Messages;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class BundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"cli", "help"})
    void bothLanguagesHaveTheSameSentences(String name) {
        assertThat(keys(BundlesTest.class, name + "_en.properties"))
                .isEqualTo(keys(BundlesTest.class, name + "_zh.properties"));
    }

    @Test
    void bothLanguagesHaveTheSameSentencesOfResults() {
        assertThat(keys(Messages.class, "messages_en.properties"))
                .isEqualTo(keys(Messages.class, "messages_zh.properties"));
    }

    private static TreeSet<String> keys(Class<?> beside, String name) {
        return new TreeSet<>(Resources.properties(beside, name).keySet());
    }

    @ParameterizedTest
    @EnumSource(UnreadableException.Reason.class)
    void everyReasonIsToldWithACureInBothLanguages(UnreadableException.Reason reason) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            Messages messages = Messages.in(locale);
            assertThat(messages.text(UnreadableFinding.of(reason).actual())).isNotBlank();
            assertThat(messages.text(UnreadableFinding.of(reason).advice())).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh_CN.UTF-8", "en_US.UTF-8"})
    void everyOptionIsExplained(String setting) {
        CommandLine program = Main.program(Main.call(Said.surroundings(Map.of("LANG", setting))));

        assertThat(Stream.concat(
                        Stream.of(program.getCommandSpec()),
                        program.getSubcommands().values().stream().map(CommandLine::getCommandSpec)))
                .allSatisfy(BundlesTest::isExplained);
    }

    private static void isExplained(CommandSpec command) {
        assertThat(command.usageMessage().description())
                .as(command.qualifiedName())
                .isNotEmpty();
        command.args().forEach(argument -> assertThat(argument.description())
                .as(command.qualifiedName() + " " + argument.paramLabel() + " " + argument)
                .isNotEmpty());
    }
}
