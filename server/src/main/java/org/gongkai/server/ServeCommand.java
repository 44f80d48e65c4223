package org.gongkai.server;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.gongkai.server.office.SetUp;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai serve}: runs the application (启动). */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final ResourceBundle words;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "port")
    private int port = 8080;

    ServeCommand(ResourceBundle words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        ServletWebServerApplicationContext context = Running.of(data).serving(port, null);
        System.out.println(MessageFormat.format(words.getString("serving"), Running.port(context)));
        SetUp setUp = context.getBean(SetUp.class);
        if (setUp.isNeeded()) {
            System.out.println(MessageFormat.format(words.getString("set-up"), Running.port(context), setUp.code()));
        }
        return Running.STAYS_UP;
    }
}
