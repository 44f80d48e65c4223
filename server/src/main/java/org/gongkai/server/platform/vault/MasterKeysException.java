package org.gongkai.server.platform.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of the master keys does not serve (主密钥文件不可用). Nothing was written and no key was made. */
public final class MasterKeysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it does not serve. */
    public enum Reason {
        /** It is not there, but the database holds what was sealed with its keys. */
        MISSING("is missing. Restore it from its copy"),
        /** It cannot be read as what was written, and the database holds what was sealed with its keys. */
        DAMAGED("is damaged. Restore it from its copy"),
        /** It was damaged before anything was sealed. */
        DAMAGED_UNUSED("is damaged. The database holds nothing sealed yet: delete the file, a new one is made"),
        /** Its keys are those of another installation. */
        FOREIGN("holds the keys of another installation. Put this installation's own there, from its copy"),
        /** Between this file and this database the keys were rotated. */
        OTHER_TIME(
                "and the database are not of the same time: the keys were rotated between. Restore the file's copy that"
                        + " belongs to the database");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;
    private final String file;

    MasterKeysException(Path file, Reason reason, @Nullable Throwable cause) {
        super(
                "The file of master keys " + file + " " + reason.words
                        + "; without its keys the personal data in the database cannot be read",
                cause);
        this.reason = reason;
        this.file = file.toString();
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Which file. */
    public String file() {
        return file;
    }
}
