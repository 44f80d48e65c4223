package org.gongkai.server.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The parameters of one question to the open interface (接口参数): what is wrong with them is told all at once. */
public final class Parameters {

    private static final int LONGEST = 120;

    /** Control characters, and what stands for bytes that were no UTF-8. */
    private static final Pattern GARBLED = Pattern.compile(".*[\\p{Cntrl}\\uFFFD].*", Pattern.DOTALL);

    private static final Pattern DAY = Pattern.compile("2[01][0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final Map<String, List<String>> given;
    private final List<ApiProblem.Fault> faults = new ArrayList<>();

    /**
     * The parameters as they are given.
     *
     * @param known those that there are
     */
    public Parameters(MultiValueMap<String, String> given, Set<String> known) {
        this.given = given;
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                fault(name.length() > LONGEST ? name.substring(0, LONGEST) : name, "api.unknown-parameter");
            } else if (values.size() > 1) {
                fault(name, "api.twice");
            }
        });
    }

    /** A text, empty where none is given or it is at fault. */
    public Optional<String> text(String name) {
        return text(name, LONGEST);
    }

    /** A text of so many characters at most. */
    public Optional<String> text(String name, int longest) {
        String value = given.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        if (value.length() > longest) {
            fault(name, "api.too-long", longest);
            return Optional.empty();
        }
        if (GARBLED.matcher(value).matches()) {
            fault(name, "api.garbled");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A text of that form. */
    public Optional<String> text(String name, Pattern form, String key) {
        Optional<String> value = text(name);
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            fault(name, key);
            return Optional.empty();
        }
        return value;
    }

    /** A day of the years 2000 to 2199; another year is a slip of the pen. */
    public Optional<LocalDate> date(String name) {
        return text(name, DAY, "api.date").flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeException e) {
                fault(name, "api.date");
                return Optional.empty();
            }
        });
    }

    /** What cannot be left out. */
    public void require(String name) {
        if (!given.containsKey(name)) {
            fault(name, "api.missing");
        }
    }

    /** Finds fault with a parameter. */
    public void fault(String name, String key, Object... of) {
        faults.add(ApiProblem.Fault.of(name, key, of));
    }

    /** Finds fault with a parameter, in a sentence of the rules. */
    public void fault(String name, ApiProblem.Sentence sentence) {
        faults.add(new ApiProblem.Fault(name, sentence));
    }

    /**
     * Ends the reading of them.
     *
     * @throws ApiProblem if anything is wrong
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw new ApiProblem(faults);
        }
    }
}
