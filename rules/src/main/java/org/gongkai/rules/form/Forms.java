package org.gongkai.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.rules.Resources;

/** The forms that are known (格式目录): those that come with the program, and those an office has added. */
public final class Forms {

    private static final List<String> BUILT_IN = List.of("cn-2019", "cn-2021");

    private final List<ReportForm> forms;

    private Forms(List<ReportForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /** The forms that come with the program. */
    public static Forms builtIn() {
        return new Forms(BUILT_IN.stream()
                .map(id -> FormData.parse(id + ".yaml", Resources.text(Forms.class, id + ".yaml")))
                .toList());
    }

    /** These forms and one more; a form of the same id gives way to it. */
    public Forms with(ReportForm added) {
        List<ReportForm> all = new ArrayList<>(forms);
        all.removeIf(form -> form.id().equals(added.id()));
        all.add(added);
        return new Forms(all);
    }

    /** All forms; an added one stands after those that came before it. */
    public List<ReportForm> all() {
        return forms;
    }

    /** The form of that id. */
    public Optional<ReportForm> byId(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The form prescribed for a report year; where several are, the one added last. */
    public Optional<ReportForm> forYear(int year) {
        return forms.stream().filter(form -> form.isFor(year)).reduce((earlier, later) -> later);
    }
}
