package org.gongkai.server;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.gongkai.server.platform.signature.SigningKey;
import org.gongkai.server.platform.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai rotate-exchange-key}: a new key that signs reports; partners enter its public half by hand (签名密钥轮换). */
@Command(name = "rotate-exchange-key", mixinStandardHelpOptions = true)
final class RotateExchangeKeyCommand implements Callable<Integer> {

    private final ResourceBundle words;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    RotateExchangeKeyCommand(ResourceBundle words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = Running.of(data).still()) {
            LocalDate today = LocalDate.now(context.getBean(Clock.class));
            VerifyingKey key = context.getBean(SigningKey.class).rotate(today);
            System.out.println(MessageFormat.format(words.getString("exchange-key.rotated"), key));
            return CommandLine.ExitCode.OK;
        }
    }
}
