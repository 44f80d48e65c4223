package org.gongkai.server.platform.scan;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongkai.server.platform.scan.UnsafeFileException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Has files from outside looked at by the clamd that {@code gongkai.clamav} names (病毒扫描); where it names none, all are
 * taken as they are.
 */
@Component
public class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final String CLEAN = ": OK";
    private static final String FOUND = " FOUND";

    private final @Nullable Clamd clamd;
    private final ApplicationEventPublisher events;

    VirusScan(@Value("${gongkai.clamav:}") String setting, ApplicationEventPublisher events) {
        this.clamd = setting.isBlank() ? null : Clamd.of(setting);
        this.events = events;
    }

    /** How it is with the scanner (扫描服务状态). */
    public enum State {
        /** 未设置. */
        OFF,
        /** 正常. */
        READY,
        /** 不可用: nothing from outside is taken. */
        AWAY
    }

    /** How it is with the scanner now. */
    public State state() {
        if (clamd == null) {
            return State.OFF;
        }
        return clamd.answers() ? State.READY : State.AWAY;
    }

    /** Whether files are looked at. */
    boolean isThere() {
        return clamd != null;
    }

    /**
     * Has a file looked at.
     *
     * @throws UnsafeFileException if it is not known to be clean
     * @throws IOException if the file cannot be read
     */
    void check(String name, InputStreamSource file) throws IOException {
        if (clamd == null) {
            return;
        }
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
            judge(name, asked(clamd, name, content), digest);
        }
    }

    private static String asked(Clamd clamd, String name, InputStream content) {
        try {
            return clamd.scan(content);
        } catch (IOException e) {
            LOG.warn(
                    "An upload was refused: clamd at {} cannot be asked ({})",
                    clamd,
                    e.toString()); // the cause goes on
            throw new UnsafeFileException(Reason.AWAY, name, clamd.toString(), e);
        }
    }

    private void judge(String name, String answer, MessageDigest digest) {
        if (answer.endsWith(FOUND)) {
            String signature = answer.substring(answer.indexOf(": ") + 2, answer.length() - FOUND.length());
            LOG.warn("An upload was refused: {} found in it", signature);
            events.publishEvent(new InfectedUpload(signature, HexFormat.of().formatHex(digest.digest())));
            throw new UnsafeFileException(Reason.INFECTED, name, signature, null);
        }
        if (!answer.endsWith(CLEAN)) {
            LOG.warn("An upload was refused: clamd says \"{}\" of it", answer);
            throw new UnsafeFileException(Reason.FAILED, name, answer, null);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
