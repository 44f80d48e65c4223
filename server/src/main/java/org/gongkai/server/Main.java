package org.gongkai.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What needs the database: {@code gongkai serve}, {@code demo}, and the commands for operators. */
@Command(name = "gongkai", mixinStandardHelpOptions = true)
public final class Main {

    private Main() {}

    /** Where the program begins. */
    public static void main(String[] arguments) {
        String language = System.getenv().getOrDefault("GONGKAI_LANG", "");
        Locale locale = language.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle words = bundle("org.gongkai.server.commands", locale);
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new ServeCommand(words))
                .addSubcommand(new DemoCommand(words, bundle("org.gongkai.server.office.messages", locale)))
                .addSubcommand(new VerifyLedgerCommand(words))
                .addSubcommand(new ExportSiteCommand(words))
                .addSubcommand(new RotateKeysCommand(words))
                .addSubcommand(new RotateExchangeKeyCommand(words))
                .addSubcommand(new RebuildCommand(words));
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

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
