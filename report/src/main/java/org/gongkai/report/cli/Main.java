package org.gongkai.report.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    /** Set by the launcher, which can tell each stream apart; the JDK only knows of both together. */
    private static final String OUT_TERMINAL = "gongkai.out.terminal";

    private static final String ERR_TERMINAL = "gongkai.err.terminal";

    private static final int WIDEST_HELP = 100;

    private Main() {}

    /** Runs a call and gives its exit status to the shell. */
    public static void main(String[] arguments) {
        LibraryLogs.silence();
        Surroundings around = new Surroundings(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                Boolean.getBoolean(OUT_TERMINAL),
                Boolean.getBoolean(ERR_TERMINAL),
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")));
        int status = run(around, arguments);
        around.out().flush();
        around.err().flush();
        System.exit(status);
    }

    /** Runs a call and gives its exit status. */
    static int run(Surroundings around, String... arguments) {
        return program(call(around, arguments)).execute(arguments);
    }

    /** A call before it is parsed. */
    static Call call(Surroundings around, String... arguments) {
        Locale locale = Language.of(List.of(arguments), around.environment());
        return new Call(around, Messages.in(locale).and(Main.class, "cli"), new GongkaiCommand());
    }

    /** The program with all its commands. */
    static CommandLine program(Call call) {
        CommandLine program = new CommandLine(call.root());
        program.addSubcommand(new CheckCommand(call));
        program.addSubcommand(new CompareCommand(call));
        program.addSubcommand(new ConvertCommand(call));
        program.setResourceBundle(HelpTexts.in(call.messages().locale()));
        // These bring their words themselves, and would be given the program's if they were there before it has them.
        program.addSubcommand(new DeadlineCommand(call::context));
        program.addSubcommand(new FeeCommand(call::context));
        CallErrors errors = new CallErrors(call);
        return program.setOut(call.around().out())
                .setErr(call.around().err())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Math.min(call.around().columns(), WIDEST_HELP))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8)));
    }
}
