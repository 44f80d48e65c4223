package org.gongkai.server.request.counter;

import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Sites;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Dossier;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.apply.LookUpCode;
import org.gongkai.server.request.apply.LookUpCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The receipt that an applicant takes home (登记回执), and a new code for who has lost theirs. */
@Controller
class ReceiptPage {

    private static final String STATUS = "/requests/status";

    private final Casework casework;
    private final Register register;
    private final LookUpCodes codes;
    private final Settings settings;
    private final Sites sites;

    ReceiptPage(Casework casework, Register register, LookUpCodes codes, Settings settings, Sites sites) {
        this.casework = casework;
        this.register = register;
        this.codes = codes;
        this.settings = settings;
        this.sites = sites;
    }

    /** To be printed; with the name, so each time stands in the ledger, and with the code if the page before had it. */
    @PostMapping("/office/requests/{id}/receipt")
    String receipt(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String code, Model model) {
        actor.as(Role.CLERK);
        Dossier dossier = casework.dossier(actor, id);
        Optional<LookUpCode> shown = LookUpCode.of(code).filter(one -> codes.opens(dossier.request(), one));
        model.addAttribute("actor", actor);
        model.addAttribute("applicant", register.look(actor, id));
        model.addAttribute("request", dossier.request());
        model.addAttribute("docket", dossier.docket());
        model.addAttribute("code", shown.orElse(null));
        model.addAttribute("address", address(actor.unit()));
        model.addAttribute("telephone", settings.of(actor.unit(), Setting.TELEPHONE));
        return "office/request-receipt";
    }

    /** Where the code is typed in; null where the office has not said its site's address. */
    private @Nullable String address(Unit unit) {
        String site = settings.of(unit, Setting.SITE_ADDRESS);
        return site.isEmpty() ? null : site + sites.of(unit).at(STATUS);
    }

    @PostMapping("/office/requests/{id}/code")
    String renew(Actor actor, @PathVariable long id, RedirectAttributes then) {
        then.addFlashAttribute("code", codes.renew(actor, id));
        then.addFlashAttribute("said", "receipt.code.renewed");
        return "redirect:/office/requests/" + id;
    }
}
