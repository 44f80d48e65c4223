package org.gongkai.server.portal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The parameters of one question to the open interface (接口参数): what is wrong with them is told all at once. */
final class Parameters {

    private static final int LONGEST = 120;

    /** Control characters, and what stands for bytes that were no UTF-8. */
    private static final Pattern GARBLED = Pattern.compile(".*[\\p{Cntrl}\\uFFFD].*", Pattern.DOTALL);

    private final Map<String, List<String>> given;
    private final List<ApiProblem.Fault> faults = new ArrayList<>();

    Parameters(MultiValueMap<String, String> given, Set<String> known) {
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
    Optional<String> text(String name) {
        String value = given.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
        if (value == null) {
            return Optional.empty();
        }
        if (value.length() > LONGEST) {
            fault(name, "api.too-long", LONGEST);
            return Optional.empty();
        }
        if (GARBLED.matcher(value).matches()) {
            fault(name, "api.garbled");
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A text of that form. */
    Optional<String> text(String name, Pattern form, String key) {
        Optional<String> value = text(name);
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            fault(name, key);
            return Optional.empty();
        }
        return value;
    }

    void fault(String name, String key, Object... of) {
        faults.add(ApiProblem.Fault.of(name, key, of));
    }

    /** @throws ApiProblem if anything is wrong */
    void check() {
        if (!faults.isEmpty()) {
            throw new ApiProblem(faults);
        }
    }
}
