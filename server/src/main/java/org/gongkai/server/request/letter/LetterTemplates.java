package org.gongkai.server.request.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The templates of letters: the program's own, and those that an office has put in their place (文书模板). */
@Service
public class LetterTemplates {

    private static final int LONGEST_NAME = 200;

    private final LetterKinds kinds;
    private final LetterTemplateTable table;
    private final FileStore files;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, byte[]> builtIn = new ConcurrentHashMap<>();

    LetterTemplates(
            LetterKinds kinds,
            LetterTemplateTable table,
            FileStore files,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        this.kinds = kinds;
        this.table = table;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * The template that counts now.
     *
     * @param version 0 for the built-in one
     * @param docx its file
     */
    @SuppressWarnings("ArrayRecordComponent") // made for one caller, who gives it on
    public record Current(int version, byte[] docx) {}

    /**
     * A file that is handed in.
     *
     * @param name its name
     * @param docx its content
     */
    @SuppressWarnings("ArrayRecordComponent") // comes from a form, and goes to the store
    public record Handed(String name, byte[] docx) {}

    /** The template of a unit's letter that counts now. */
    @Transactional(readOnly = true)
    public Current current(Unit unit, LetterKind kind) {
        LetterTemplate latest = table.latest(unit, kind).orElse(null);
        return latest == null || latest.isBuiltIn()
                ? new Current(0, builtIn(kind))
                : new Current(latest.version(), file(latest));
    }

    /** The program's own template of a letter. */
    public byte[] builtIn(LetterKind kind) {
        return builtIn.computeIfAbsent(kind.id(), id -> BuiltInTemplate.of(kinds, kind))
                .clone();
    }

    /** The latest version of each letter that the unit ever had a template of. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> latest(Unit unit) {
        return table.latest(unit);
    }

    /** All versions for a letter, the latest first. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> versions(Unit unit, LetterKind kind) {
        return table.versions(unit, kind);
    }

    /**
     * The file of a version.
     *
     * @throws RefusedException if there is none
     */
    @Transactional(readOnly = true)
    public byte[] version(Unit unit, LetterKind kind, int version) {
        return table.versions(unit, kind).stream()
                .filter(template -> template.version() == version && !template.isBuiltIn())
                .findFirst()
                .map(this::file)
                .orElseThrow(() -> new RefusedException("letter.refused.gone"));
    }

    /** What is wrong with a file as a template; it is taken only if nothing is. Nobody waits while it is read. */
    public List<TemplateProblem> replace(Actor actor, LetterKind kind, Handed handed) {
        Duty duty = actor.as(Role.CLERK);
        List<TemplateProblem> problems = TemplateCheck.of(kinds, kind, handed.docx());
        if (problems.isEmpty()) {
            String kept = keep(handed.docx());
            transaction.executeWithoutResult(status -> {
                String before = enter(actor, kind, kept, shortened(handed.name()));
                ledger.record(actor.act(duty, "letter-template.replaced", "letter/" + kind.id(), before, kept));
            });
        }
        return problems;
    }

    /**
     * Goes back to the program's own template; the office's stays among the earlier versions.
     *
     * @throws RefusedException if that one counts already
     */
    @Transactional
    public void restore(Actor actor, LetterKind kind) {
        Duty duty = actor.as(Role.CLERK);
        if (current(actor.unit(), kind).version() == 0) {
            throw new RefusedException("letter.refused.built-in");
        }
        String before = enter(actor, kind, null, "");
        ledger.record(actor.act(duty, "letter-template.restored", "letter/" + kind.id(), before, null));
    }

    private @Nullable String enter(Actor actor, LetterKind kind, @Nullable String digest, String name) {
        Optional<LetterTemplate> before = table.latest(actor.unit(), kind);
        int version = before.map(LetterTemplate::version).orElse(0) + 1;
        try {
            table.add(new LetterTemplate(
                    actor.unit().id(),
                    kind.id(),
                    version,
                    digest,
                    name,
                    actor.account().id(),
                    actor.account().name(),
                    Instant.ofEpochMilli(clock.millis())));
        } catch (DuplicateKeyException meanwhile) {
            throw new RefusedException("letter.refused.changed", meanwhile);
        }
        return before.map(LetterTemplate::digest).orElse(null);
    }

    private static String shortened(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private String keep(byte[] docx) {
        try {
            return files.keep(new ByteArrayInputStream(docx)).digest();
        } catch (IOException e) {
            throw new UncheckedIOException("A template cannot be kept", e);
        }
    }

    private byte[] file(LetterTemplate template) {
        String digest = String.valueOf(template.digest());
        try {
            return Files.readAllBytes(files.path(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + digest + " of a template cannot be read", e);
        }
    }
}
