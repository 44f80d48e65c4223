package org.gongkai.report.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongkai.report.Messages;
import org.gongkai.rules.form.Forms;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    /** Set by the launcher, which can tell each stream apart; the JDK only knows of both together. */
    private static final String OUT_TERMINAL = "gongkai.out.terminal";

    private static final String ERR_TERMINAL = "gongkai.err.terminal";

    private static final int WIDEST_HELP = 100;

    private static final Set<String> NEED_FORMS = Set.of("check", "compare", "convert");

    private static final Map<String, Function<Call, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("compare", CompareCommand::new);
        COMMANDS.put("convert", ConvertCommand::new);
        COMMANDS.put("deadline", call -> new DeadlineCommand(call::context));
        COMMANDS.put("fee", call -> new FeeCommand(call::context));
    }

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
        return program(call(around, arguments), arguments).execute(arguments);
    }

    /** A call before it is parsed. */
    static Call call(Surroundings around, String... arguments) {
        Locale locale = Language.of(List.of(arguments), around.environment());
        return new Call(
                around, Messages.in(locale).and(Main.class, "cli"), new GongkaiCommand(), builtInForms(arguments));
    }

    /** The built-in forms, read while the call is being parsed where a command needs them at once. */
    private static Supplier<Forms> builtInForms(String... arguments) {
        boolean needed = List.of(arguments).stream().anyMatch(NEED_FORMS::contains);
        return needed ? CompletableFuture.supplyAsync(Forms::builtIn)::join : Forms::builtIn;
    }

    /** The program with all its commands. */
    static CommandLine program(Call call) {
        return program(call, COMMANDS.keySet());
    }

    /** The program with the commands that a call names, or with all where it names none: half a start's time is theirs. */
    private static CommandLine program(Call call, String... arguments) {
        Set<String> named = new LinkedHashSet<>(COMMANDS.keySet());
        named.retainAll(List.of(arguments));
        return program(call, named.isEmpty() ? COMMANDS.keySet() : named);
    }

    private static CommandLine program(Call call, Set<String> commands) {
        CommandLine program = new CommandLine(call.root())
                .setResourceBundle(HelpTexts.in(call.messages().locale()));
        COMMANDS.forEach((name, command) -> {
            if (commands.contains(name)) {
                program.addSubcommand(command.apply(call));
            }
        });
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
