package org.gongkai.server;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.gongkai.server.portal.export.ExportBusyException;
import org.gongkai.server.portal.export.SiteCheck;
import org.gongkai.server.portal.export.SiteExport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai export-site}: writes the portal as plain files for other servers, or proves them (静态导出). */
@Command(name = "export-site", mixinStandardHelpOptions = true)
final class ExportSiteCommand implements Callable<Integer> {

    private static final int MOST_TOLD = 100;

    private final ResourceBundle words;

    @Parameters(paramLabel = "DIR", descriptionKey = "export.folder")
    private Path folder = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--dynamic", paramLabel = "URL", defaultValue = "", descriptionKey = "export.dynamic")
    private String dynamic = "";

    @Option(names = "--check", descriptionKey = "export.check")
    private boolean check;

    ExportSiteCommand(ResourceBundle words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        Path place = folder.toAbsolutePath().normalize();
        try (ConfigurableApplicationContext context = Running.of(data).still()) {
            return check ? check(context, place) : export(context, place);
        }
    }

    private int export(ConfigurableApplicationContext context, Path place) {
        try {
            SiteExport.Result result = context.getBean(SiteExport.class).export(place, dynamic.replaceAll("/+$", ""));
            tell(result.whole() ? "export.whole" : "export.changed", result.written(), result.removed(), place);
            return CommandLine.ExitCode.OK;
        } catch (ExportBusyException e) {
            System.err.println(MessageFormat.format(words.getString("export.busy"), e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int check(ConfigurableApplicationContext context, Path place) {
        SiteCheck.Result result = context.getBean(SiteCheck.class).check(place);
        result.differences().stream().limit(MOST_TOLD).forEach(one -> tell("export." + one.fault(), one.file()));
        if (result.differences().isEmpty()) {
            tell("export.same", result.items(), result.files());
            return CommandLine.ExitCode.OK;
        }
        tell("export.differs", result.differences().size(), result.items(), result.files());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private void tell(String key, Object... of) {
        System.out.println(MessageFormat.format(words.getString(key), of));
    }
}
