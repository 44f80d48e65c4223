package org.gongkai.server.platform.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as clerks write them (日期写法): 2020-01-07, 2020/1/7, 2020.1.7, 20200107, 2020年1月7日, with or without a time behind. */
public final class WrittenDays {

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})\\D{1,3}(\\d{1,2})\\D{1,3}(\\d{1,2})\\p{L}?(?:[ T].*)?");
    private static final Pattern JOINED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private WrittenDays() {}

    /** The day, empty where it is none or does not exist. */
    public static Optional<LocalDate> read(String written) {
        Matcher parted = PARTED.matcher(written);
        Matcher joined = JOINED.matcher(written);
        return parted.matches() ? day(parted) : joined.matches() ? day(joined) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
