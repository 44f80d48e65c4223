package org.gongkai.server.office.web;

import jakarta.servlet.http.HttpSession;
import org.gongkai.server.office.ActorArgument;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets somebody with roles in several units choose for which they work now (切换单位). */
@Controller
class UnitChoice {

    /** What is not theirs is not taken: {@link ActorArgument} looks for the code among their own units. */
    @PostMapping("/office/unit")
    String choose(@RequestParam String code, HttpSession session) {
        session.setAttribute(ActorArgument.CHOSEN_UNIT, code);
        return "redirect:/office";
    }
}
