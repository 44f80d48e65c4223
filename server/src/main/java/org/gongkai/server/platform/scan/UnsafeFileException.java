package org.gongkai.server.platform.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file from outside that must not be taken (不安全的上传文件): its content is given to nobody. */
public final class UnsafeFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it must not be (原因). */
    public enum Reason {
        /** 有病毒. */
        INFECTED("scan.infected"),
        /** 扫描服务不可用: whether it is clean cannot be known now. */
        AWAY("scan.away"),
        /** 扫描服务不能检查这个文件, such as one that is longer than it takes. */
        FAILED("scan.failed");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;
    private final List<String> of;

    /**
     * @param name name of the file
     * @param detail the virus by its signature, or what the scanner said
     */
    UnsafeFileException(Reason reason, String name, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause); // a name may tell of a person, and has no place in a log
        this.reason = reason;
        this.of = List.of(name, detail);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Key of what to tell somebody of the office. */
    public String key() {
        return reason.key;
    }

    /** What the sentence names: the file, then the virus by its signature, or what the scanner said. */
    public List<String> of() {
        return of;
    }
}
