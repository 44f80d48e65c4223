package org.gongkai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code gongkai rotate-exchange-key}, as an operator runs it: without a server, on the data folder. */
class RotateExchangeKeyCommandTest {

    @TempDir
    private Path data;

    @Test
    void theNewPublicKeyIsToldWithWhatPartnersHaveToDoAndTheFormerOneStays() throws Exception {
        assertThat(said()).contains("新公钥：" + keys().get(1), "登记", "备份");
        String first = keys().get(1);
        assertThat(said()).contains("新公钥：" + keys().get(1)).doesNotContain(first);
        assertThat(keys().get(2)).startsWith(first + " ");
    }

    private List<String> keys() throws Exception {
        return Files.readAllLines(data.resolve("keys/exchange.key")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private String said() {
        ResourceBundle words = ResourceBundle.getBundle("org.gongkai.server.commands", Locale.ROOT);
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = new CommandLine(new RotateExchangeKeyCommand(words));
            command.setResourceBundle(words);
            assertThat(command.execute("--data", data.toString())).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
