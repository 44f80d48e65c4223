package org.gongkai.server.office.web;

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

    @GetMapping("/set-up")
    String form(@RequestParam(defaultValue = "") String code, Model model) {
        return page(code, NewOfficeForm.empty(), null, model);
    }

    @PostMapping("/set-up")
    String perform(@RequestParam(defaultValue = "") String code, NewOfficeForm form, Model model) {
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

    private String page(String code, NewOfficeForm form, @Nullable String problem, Model model) {
        if (!setUp.isNeeded()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "office/set-up";
    }
}
