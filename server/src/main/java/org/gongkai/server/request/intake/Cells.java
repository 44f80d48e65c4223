package org.gongkai.server.request.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.platform.tables.Header;
import org.gongkai.server.platform.tables.SheetRow;
import org.gongkai.server.platform.tables.WrittenDays;
import org.jspecify.annotations.Nullable;

/** The cells of one row, and what is wrong with them (单元格校验). */
final class Cells {

    private final SheetRow row;
    private final Header<Field> header;
    private final RegisterWords words;
    private final Sentences say;
    private final LocalDate today;
    private final List<RowProblem> problems = new ArrayList<>();

    Cells(SheetRow row, Header<Field> header, RegisterWords words, Sentences say, LocalDate today) {
        this.row = row;
        this.header = header;
        this.words = words;
        this.say = say;
        this.today = today;
        Stream.of(Field.values())
                .filter(field -> text(field).length() > field.longest())
                .forEach(field -> wrong(field, "long", String.valueOf(field.longest())));
    }

    List<RowProblem> problems() {
        return problems;
    }

    String text(Field field) {
        return header.text(row, field);
    }

    boolean has(Field field) {
        return !text(field).isEmpty();
    }

    void wrong(Field field, String key, Object... of) {
        told(field, say.say(key, of));
    }

    void told(Field field, String sentence) {
        problems.add(new RowProblem(row.number(), words.name(field), text(field), sentence));
    }

    /** A text that must be there. */
    String needed(Field field) {
        if (!has(field)) {
            wrong(field, "empty");
        }
        return text(field);
    }

    /** Where one of two is given, the other must be. */
    boolean together(Field one, Field other) {
        if (has(one) && !has(other)) {
            wrong(other, "with", words.name(one));
        }
        if (has(other) && !has(one)) {
            wrong(one, "with", words.name(other));
        }
        return has(one) && has(other);
    }

    /** A day that has come, null where none is written or it is none. */
    @Nullable
    LocalDate day(Field field) {
        LocalDate day = anyDay(field);
        if (day != null && day.isAfter(today)) {
            wrong(field, "future", today.toString());
            return null;
        }
        return day;
    }

    /** A day, null where none is written or it is none. */
    @Nullable
    LocalDate anyDay(Field field) {
        if (!has(field)) {
            return null;
        }
        Optional<LocalDate> day = WrittenDays.read(text(field));
        if (day.isEmpty()) {
            wrong(field, "day");
        }
        return day.orElse(null);
    }

    /** A whole number, null where none is written or it is none. */
    @Nullable
    Integer count(Field field) {
        if (!has(field)) {
            return null;
        }
        if (!text(field).matches("\\d{1,4}")) {
            wrong(field, "number");
            return null;
        }
        return Integer.valueOf(text(field));
    }

    /** A sum in yuan, null where none is written, it is nothing, or it is none. */
    @Nullable
    BigDecimal yuan(Field field) {
        String plain = Normalizer.normalize(text(field), Normalizer.Form.NFKC)
                .replaceAll("[,\\s\\p{Sc}]", "")
                .replaceAll(words.yuan() + "$", "");
        if (!has(field)) {
            return null;
        }
        if (!plain.matches("\\d{1,8}(\\.\\d{1,2})?")) {
            wrong(field, "money");
            return null;
        }
        BigDecimal sum = new BigDecimal(plain);
        return sum.signum() == 0 ? null : sum;
    }

    /** One of some values; what counts where none is written. */
    <E extends Enum<E>> E choice(Field field, Class<E> sort, E unwritten) {
        Optional<E> value = has(field) ? words.value(sort, text(field)) : Optional.of(unwritten);
        if (value.isEmpty()) {
            wrong(field, "choice." + field.name());
        }
        return value.orElse(unwritten);
    }
}
