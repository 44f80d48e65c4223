package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself: what all commands share, and help when none is named. */
@Command(name = "gongkai", versionProvider = Version.class, sortOptions = false)
final class GongkaiCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", scope = CommandLine.ScopeType.INHERIT, order = 90)
    private @Nullable Path data;

    /** Read by {@link Language} before the call is parsed; named here so that it is known and explained. */
    @Option(names = "--lang", paramLabel = "zh|en", scope = CommandLine.ScopeType.INHERIT, order = 91)
    @SuppressWarnings("UnusedVariable") // picocli checks its value
    private @Nullable LanguageName language;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks for it
    private final HelpOption help = new HelpOption();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 99)
    @SuppressWarnings("UnusedVariable") // picocli reads the annotation
    private boolean version;

    @Spec
    private @Nullable CommandSpec spec;

    /** Languages by the names they have in a call. */
    enum LanguageName {
        zh,
        en
    }

    @Nullable
    Path data() {
        return data;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return ExitStatus.UNUSABLE;
    }
}
