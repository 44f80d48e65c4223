package org.gongkai.server.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a path before there is an office, whose portal stands there afterwards. */
@Controller
class StartAddress {

    @GetMapping("/")
    String start() {
        return "redirect:/office";
    }
}
