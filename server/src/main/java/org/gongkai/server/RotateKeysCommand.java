package org.gongkai.server;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.gongkai.server.platform.vault.MasterKeysException;
import org.gongkai.server.platform.vault.Rotated;
import org.gongkai.server.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai rotate-keys}: a new master key in the place of the old (主密钥轮换). */
@Command(name = "rotate-keys", mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {

    private final ResourceBundle words;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    RotateKeysCommand(ResourceBundle words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = Running.of(data).still()) {
            Rotated rotated = context.getBean(Vault.class).rotate();
            System.out.println(text("keys.rotated", rotated.master(), rotated.keys()));
            return CommandLine.ExitCode.OK;
        } catch (MasterKeysException e) {
            System.err.println(text("keys." + e.reason(), e.file()));
            return CommandLine.ExitCode.USAGE;
        }
    }

    private String text(String key, Object... of) {
        return MessageFormat.format(words.getString(key), of);
    }
}
