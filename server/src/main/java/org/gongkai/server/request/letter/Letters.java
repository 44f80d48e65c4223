package org.gongkai.server.request.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Service;

/** Makes letters of requests out of an office's templates (制作文书). */
@Service
public class Letters {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(LetterWords.get("date"), Locale.ROOT);

    private final LetterKinds kinds;
    private final LetterTemplates templates;
    private final LetterPrinter printer;

    Letters(LetterKinds kinds, LetterTemplates templates, LetterPrinter printer) {
        this.kinds = kinds;
        this.templates = templates;
        this.printer = printer;
    }

    /** A day as letters write it. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /**
     * Makes a letter.
     *
     * @param kind its id, such as {@code reply_granted}
     * @param unit who writes it; its current template is taken, and its name where no {@code office} is given
     * @param fields values by the ids of {@link LetterField}; each is text, several lines become paragraphs
     * @throws MissingFieldException if a required value is missing or blank
     * @throws IllegalArgumentException if there is no such letter, or it has no such field
     */
    public Letter make(String kind, Unit unit, Map<String, String> fields) {
        LetterKind letter = kinds.get(kind);
        LetterTemplates.Current template = templates.current(unit, letter);
        try {
            byte[] docx = Filling.fill(template.docx(), values(letter, unit, fields));
            byte[] pdf = printer.print(docx, letter.wording().title());
            return new Letter(letter, template.version(), docx, pdf, digest(docx), digest(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The template of " + kind + " of unit " + unit.code() + " cannot be read", e);
        }
    }

    /** The values by the names of placeholders. */
    private Map<String, String> values(LetterKind kind, Unit unit, Map<String, String> fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach((id, value) -> {
            if (!kind.fields().contains(kinds.field(id))) {
                throw new IllegalArgumentException("Letter " + kind.id() + " has no field \"" + id + "\"");
            }
            values.put(kinds.field(id).name(), value);
        });
        values.putIfAbsent(kinds.field(LetterKinds.OFFICE).name(), unit.name());
        for (LetterField field : kind.required()) {
            if (values.getOrDefault(field.name(), "").isBlank()) {
                throw new MissingFieldException(kind, field);
            }
        }
        return values;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
