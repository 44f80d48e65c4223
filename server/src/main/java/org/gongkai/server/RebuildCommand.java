package org.gongkai.server;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.server.request.Projections;
import org.gongkai.server.request.Standing;
import org.gongkai.server.rollup.FigureProjections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai rebuild}: derives every stored projection anew and reports each that differs (投影重建). */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    private final ResourceBundle words;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    RebuildCommand(ResourceBundle words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = Running.of(data).still()) {
            AtomicLong different = new AtomicLong();
            long derived = context.getBean(Projections.class).rebuild(difference -> {
                different.incrementAndGet();
                tell("rebuild.differs", difference.number(), said(difference.stored()), said(difference.derived()));
            });
            tell("rebuild.done", String.valueOf(derived), String.valueOf(different.get()));
            AtomicLong otherwise = new AtomicLong();
            long packed = context.getBean(FigureProjections.class).rebuild(difference -> {
                otherwise.incrementAndGet();
                tell("rebuild.figures.differs", String.valueOf(difference.year()), difference.name());
            });
            tell("rebuild.figures.done", String.valueOf(packed), String.valueOf(otherwise.get()));
            return different.get() + otherwise.get() == 0 ? 0 : 1;
        }
    }

    private static String said(Standing standing) {
        return standing.stage().id() + " " + standing.due() + " " + standing.outcome() + " " + standing.outcomeOn();
    }

    private void tell(String key, Object... of) {
        System.out.println(MessageFormat.format(words.getString(key), of));
    }
}
