package org.gongkai.server.publication.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.platform.tables.Header;
import org.gongkai.server.platform.tables.SheetRow;
import org.gongkai.server.platform.tables.WrittenDays;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.CatalogueRecord.Validity;
import org.jspecify.annotations.Nullable;

/** Makes of a row what can be imported, or says all that is wrong with it (逐行校验). */
final class RowCheck {

    private final Words words;
    private final Header<Field> header;
    private final Place place;

    /**
     * What a row is held against.
     *
     * @param sections numbers of the unit's sections by their names
     * @param files names in the archive by the name that a row may give
     * @param today nothing was published after it
     */
    record Place(Map<String, Long> sections, FileNames files, LocalDate today) {}

    /** A checked row: either its content or what is wrong. */
    record Checked(int number, @Nullable RowContent content, List<RowError> errors) {}

    RowCheck(Words words, Header<Field> header, Place place) {
        this.words = words;
        this.header = header;
        this.place = place;
    }

    Checked check(SheetRow row) {
        if (row.broken()) {
            RowError quote = RowError.of(row.number(), "", row.cell(0), "import.error.quote", "");
            return new Checked(row.number(), null, List.of(quote));
        }
        Findings found = new Findings(row);
        Stream.of(Field.values()).forEach(found::length);
        LocalDate published = found.day(Field.PUBLISHED_ON).orElse(null);
        if (published != null && published.isAfter(place.today)) {
            found.wrong(Field.PUBLISHED_ON, "import.error.future", place.today.toString());
        }
        String formed = found.text(Field.FORMED_ON);
        LocalDate formedOn =
                formed.isEmpty() ? published : found.day(Field.FORMED_ON).orElse(null);
        RowContent content = content(found, published, formedOn);
        return new Checked(row.number(), found.errors.isEmpty() ? content : null, found.errors);
    }

    private @Nullable RowContent content(Findings found, @Nullable LocalDate published, @Nullable LocalDate formed) {
        String title = found.needed(Field.TITLE);
        String category = found.category();
        Validity validity = found.validity();
        Long section = found.section();
        List<String> files = found.files();
        if (published == null || formed == null) {
            return null;
        }
        String number = found.text(Field.INDEX_NUMBER);
        String document = found.text(Field.DOCUMENT_NUMBER);
        CatalogueRecord record = new CatalogueRecord(
                title,
                found.text(Field.SUMMARY),
                category,
                found.text(Field.TOPIC),
                found.text(Field.GENRE),
                found.text(Field.KEYWORDS),
                document.isEmpty() ? null : document,
                formed,
                validity);
        return new RowContent(
                number.isEmpty() ? null : number, section, record, published, found.text(Field.BODY), files);
    }

    /** The texts of one row, and what is wrong with them. */
    private final class Findings {

        private final SheetRow row;
        private final List<RowError> errors = new ArrayList<>();

        Findings(SheetRow row) {
            this.row = row;
        }

        String text(Field field) {
            return header.text(row, field);
        }

        void wrong(Field field, String message, String cure) {
            errors.add(RowError.of(row.number(), words.name(field), text(field), message, cure));
        }

        void length(Field field) {
            if (field.longest() > 0 && text(field).length() > field.longest()) {
                wrong(field, "import.error.long", String.valueOf(field.longest()));
            }
        }

        String needed(Field field) {
            if (text(field).isEmpty()) {
                wrong(field, "import.error.empty", "");
            }
            return text(field);
        }

        Optional<LocalDate> day(Field field) {
            Optional<LocalDate> day = WrittenDays.read(text(field));
            if (day.isEmpty()) {
                wrong(field, text(field).isEmpty() ? "import.error.empty" : "import.error.day", "");
            }
            return day;
        }

        String category() {
            String written = needed(Field.CATEGORY);
            Optional<String> category = words.category(written);
            if (category.isEmpty() && !written.isEmpty()) {
                wrong(Field.CATEGORY, "import.error.category", "");
            }
            return category.orElse("");
        }

        Validity validity() {
            String written = text(Field.VALIDITY);
            if (written.isEmpty()) {
                return Validity.IN_FORCE;
            }
            Optional<Validity> validity = words.validity(written);
            if (validity.isEmpty()) {
                wrong(Field.VALIDITY, "import.error.validity", "");
            }
            return validity.orElse(Validity.IN_FORCE);
        }

        @Nullable
        Long section() {
            String written = text(Field.SECTION);
            Long section = place.sections.get(written);
            if (section == null && !written.isEmpty()) {
                wrong(Field.SECTION, "import.error.section", String.join(" / ", place.sections.keySet()));
            }
            return section;
        }

        List<String> files() {
            List<String> names = new ArrayList<>();
            for (String written : text(Field.FILES).split("[;\\uFF1B|\\n]", -1)) {
                if (!written.isBlank()) {
                    place.files
                            .find(written.strip())
                            .ifPresentOrElse(
                                    names::add, () -> wrong(Field.FILES, "import.error.file", written.strip()));
                }
            }
            return names;
        }
    }
}
