package org.gongkai.server.office.web;

import java.util.List;
import org.gongkai.server.office.SetUp;
import org.jspecify.annotations.Nullable;

/** What is typed into the form that makes an office, the first or one below it (新设单位表单). */
record NewOfficeForm(
        String unitCode,
        String name,
        String shortName,
        String sections,
        String person,
        String signIn,
        String password) {

    static NewOfficeForm empty() {
        return new NewOfficeForm("", "", "", "", "", "", "");
    }

    /** The same but for the password, which no page shows again. */
    NewOfficeForm withoutPassword() {
        return new NewOfficeForm(unitCode, name, shortName, sections, person, signIn, "");
    }

    /** Key of what to tell the person, null if nothing is missing. */
    @Nullable
    String missing() {
        if (unitCode.isBlank()) {
            return "set-up.missing.code";
        }
        if (name.isBlank() || shortName.isBlank()) {
            return "set-up.missing.name";
        }
        if (sections.isBlank()) {
            return "set-up.missing.sections";
        }
        return person.isBlank() || signIn.isBlank() ? "set-up.missing.person" : null;
    }

    SetUp.NewOffice office() {
        List<String> names = sections.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        return new SetUp.NewOffice(
                unitCode.strip(), name.strip(), shortName.strip(), names, person.strip(), signIn.strip(), password);
    }
}
