package org.gongkai.server;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What needs the database: {@code gongkai serve}, {@code demo}, {@code verify-ledger} and {@code export-site}. */
@Command(name = "gongkai", mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    /** Where the program begins. */
    public static void main(String[] arguments) {
        String language = System.getenv().getOrDefault("GONGKAI_LANG", "");
        Locale locale = language.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle words = bundle("org.gongkai.server.commands", locale);
        CommandLine commands = new CommandLine(new Main());
        called(arguments, subcommands(words, locale)).forEach(one -> commands.addSubcommand(one.get()));
        commands.setResourceBundle(words);
        commands.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof PortTakenException) {
                System.err.println(MessageFormat.format(words.getString("port.taken"), e.getMessage()));
                return CommandLine.ExitCode.USAGE;
            }
            throw e;
        });
        int status = commands.execute(arguments);
        if (status != Running.STAYS_UP) {
            System.exit(status);
        }
    }

    private static Map<String, Supplier<Callable<Integer>>> subcommands(ResourceBundle words, Locale locale) {
        Map<String, Supplier<Callable<Integer>>> all = new LinkedHashMap<>();
        all.put("serve", () -> new ServeCommand(words));
        all.put("demo", () -> new DemoCommand(words, () -> bundle("org.gongkai.server.office.messages", locale)));
        all.put("verify-ledger", () -> new VerifyLedgerCommand(words));
        all.put("export-site", () -> new ExportSiteCommand(words));
        return all;
    }

    /** The one that is called, for picocli takes its time over each; all of them for the help and for what is none. */
    private static Collection<Supplier<Callable<Integer>>> called(
            String[] arguments, Map<String, Supplier<Callable<Integer>>> all) {
        Supplier<Callable<Integer>> one = arguments.length == 0 ? null : all.get(arguments[0]);
        return one == null ? all.values() : List.of(one);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
