package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/** One run of a command, with what it printed. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(
            Function<Supplier<CommandContext>, Object> command, Locale locale, Path dataFolder, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(command.apply(() -> new Context(locale, dataFolder)));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = line.execute(args);
        return new CommandRun(exit, out.toString(), err.toString());
    }

    /** The first line printed as an error; picocli prints the usage after it. */
    String error() {
        return err.lines().findFirst().orElse("");
    }

    record Context(Locale locale, Path dataFolder) implements CommandContext {}
}
