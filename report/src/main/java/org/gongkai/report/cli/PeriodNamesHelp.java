package org.gongkai.report.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gongkai.report.Phrases;
import org.gongkai.report.cli.TextTable.Align;
import org.gongkai.rules.request.PeriodName;
import org.gongkai.rules.request.Periods;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The part of a command's help that lists the periods by name (期限名称表), out of the rules' own data. */
final class PeriodNamesHelp {

    private static final String SECTION = "gongkai.periods";

    private PeriodNamesHelp() {}

    /** Puts the list before the examples. */
    static void addTo(CommandSpec spec, Supplier<CommandContext> context) {
        UsageMessageSpec usage = spec.usageMessage();
        List<String> sections = new ArrayList<>(usage.sectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), SECTION);
        usage.sectionKeys(sections);
        usage.sectionMap().put(SECTION, help -> text(context.get().locale()));
    }

    private static String text(Locale locale) {
        Phrases phrases = DeadlineWords.in(locale);
        Periods periods = Periods.builtIn();
        TextTable table = new TextTable(Align.LEFT, Align.LEFT);
        for (PeriodName name : PeriodName.values()) {
            table.row("  " + name.id(), periods.named(name).title().in(phrases.locale()));
        }
        return "%n%s%n%s%n".formatted(phrases.text("help.deadline.periods"), String.join("\n", table.lines()));
    }
}
