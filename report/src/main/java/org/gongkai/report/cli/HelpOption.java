package org.gongkai.report.cli;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 98)
    @SuppressWarnings("UnusedVariable") // picocli reads the annotation
    private boolean asked;
}
