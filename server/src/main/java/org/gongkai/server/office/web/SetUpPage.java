package org.gongkai.server.office.web;

import java.util.List;
import org.gongkai.server.office.SetUp;
import org.gongkai.server.platform.signin.WeakPasswordException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Leads through the first setting-up (首次设置). */
@Controller
class SetUpPage {

    private final SetUp setUp;

    SetUpPage(SetUp setUp) {
        this.setUp = setUp;
    }

    /** The form as typed. */
    record Form(
            String unitCode,
            String name,
            String shortName,
            String sections,
            String person,
            String signIn,
            String password) {

        private static Form empty() {
            return new Form("", "", "", "", "", "", "");
        }

        private @Nullable String missing() {
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

        private SetUp.NewOffice office() {
            List<String> names = sections.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            return new SetUp.NewOffice(
                    unitCode.strip(), name.strip(), shortName.strip(), names, person.strip(), signIn.strip(), password);
        }
    }

    @GetMapping("/set-up")
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        return page(code, Form.empty(), null, model);
    }

    @PostMapping("/set-up")
    String perform(@RequestParam(defaultValue = "") String code, Form form, Model model) {
        String missing = form.missing();
        if (missing != null) {
            return page(code, form, missing, model);
        }
        try {
            setUp.perform(code, form.office());
        } catch (WeakPasswordException e) {
            return page(code, form, e.getMessage(), model);
        } catch (IllegalStateException alreadySetUp) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Set up already", alreadySetUp);
        }
        return "redirect:/sign-in";
    }

    private String page(String code, Form form, @Nullable String problem, Model model) {
        if (!setUp.isNeeded()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "office/set-up";
    }
}
