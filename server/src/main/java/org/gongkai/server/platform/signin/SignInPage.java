package org.gongkai.server.platform.signin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in (登录). */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String page(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        boolean known = Arrays.stream(SignInFailure.values())
                .anyMatch(failure -> failure.key().equals(failed));
        model.addAttribute("failed", known ? failed : null);
        model.addAttribute("out", out != null);
        return "sign-in";
    }
}
