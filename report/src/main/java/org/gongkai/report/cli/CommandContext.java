package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.Locale;

/** What every command is told by the call it stands in (运行环境). */
interface CommandContext {

    /** The language of messages. */
    Locale locale();

    /** The folder of the office's own data files; need not exist. */
    Path dataFolder();
}
