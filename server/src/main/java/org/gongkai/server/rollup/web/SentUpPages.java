package org.gongkai.server.rollup.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.rollup.SentUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a unit sees what became of the reports it has sent up (报送情况). */
@Controller
class SentUpPages {

    private final SentUp sentUp;

    SentUpPages(SentUp sentUp) {
        this.sentUp = sentUp;
    }

    @GetMapping("/office/sent-up")
    String sent(Actor actor, Locale locale, Model model) {
        List<SentUp.Sent> sent = sentUp.of(actor);
        Map<Long, List<ToldFinding>> findings = new LinkedHashMap<>();
        sent.forEach(one -> findings.put(one.rollup().id(), ToldFinding.of(one.findings(), locale)));
        model.addAttribute("actor", actor);
        model.addAttribute("sent", sent);
        model.addAttribute("findings", findings);
        return "office/rollup-sent";
    }
}
