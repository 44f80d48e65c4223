package org.gongkai.report.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import org.gongkai.report.Messages;
import org.gongkai.rules.form.Forms;

/**
 * What every command needs to know of the call: its surroundings, its language, and the data folder it names.
 *
 * @param around streams and settings
 * @param messages sentences in the language of the call
 * @param root options that all commands share, known once the call is parsed
 * @param builtIn the forms that come with the program
 */
record Call(Surroundings around, Messages messages, GongkaiCommand root, Supplier<Forms> builtIn) {

    /** The data folder. */
    DataFolder dataFolder() {
        return DataFolder.of(root.data(), around.environment(), around.home());
    }

    /** The same for the commands that deal with dates and fees. */
    CommandContext context() {
        Call call = this;
        return new CommandContext() {
            @Override
            public Locale locale() {
                return call.messages.locale();
            }

            @Override
            public Path dataFolder() {
                return call.dataFolder().path();
            }
        };
    }

    /** The forms known to this call. */
    Forms forms() {
        return dataFolder().formsOver(builtIn.get());
    }

    /** Reports a mistake of the program itself, which has been survived, with all that helps to mend it. */
    synchronized void defect(String file, Throwable defect) {
        complain("call.defect", file);
        defect.printStackTrace(around.err());
        around.err().flush();
    }

    /** Writes a sentence where errors go. */
    synchronized void complain(String key, Object... arguments) {
        around.err().println(messages.text(key, arguments));
        around.err().flush();
    }
}
