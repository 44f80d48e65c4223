package org.gongkai.server.request.redaction;

import java.io.IOException;
import java.util.Set;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.MenuEntry;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a request that are disclosed in part (部分公开遮盖), and where another is opened. */
@Controller
class RedactionsPage {

    private static final int LONGEST_NAME = 200;

    private final PartialCopies copies;

    RedactionsPage(PartialCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/office/requests/{request}/redactions")
    String list(Actor actor, @PathVariable long request, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("request", copies.request(actor, request));
        model.addAttribute("copies", copies.of(actor, request));
        model.addAttribute("mayEdit", PartialCopies.mayEdit(actor));
        model.addAttribute("mayDocket", actor.is(Role.CLERK) || actor.is(Role.LEADER));
        return "office/redactions";
    }

    /** What the secrecy reviewer, who does not keep the register, finds the documents by. */
    @GetMapping("/office/redactions")
    String drafts(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("copies", copies.drafts(actor));
        return "office/redactions-open";
    }

    @PostMapping("/office/requests/{request}/redactions")
    String open(
            Actor actor,
            @PathVariable long request,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes then)
            throws IOException {
        String original = file == null ? null : file.getOriginalFilename();
        if (file == null || original == null || original.isBlank()) {
            throw new RefusedException("partial.refused.file");
        }
        String name = bare(original);
        if (file.getSize() > OpenedDocument.MOST_BYTES) {
            throw new RefusedException("partial.refused.TOO_LARGE", name);
        }
        PartialCopy copy = copies.open(actor, request, name, file.getBytes());
        then.addFlashAttribute("said", "partial.opened.done");
        return "redirect:/office/requests/" + request + "/redactions/" + copy.id();
    }

    /** The last part of a path, whatever system it comes from, without control characters. */
    private static String bare(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.substring(Math.max(0, clean.length() - LONGEST_NAME));
    }

    /** What this room brings to the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        @Order(13)
        MenuEntry redactionsEntry() {
            return new MenuEntry("/office/redactions", "partial.title", Set.of(Role.SECRECY_REVIEWER), false);
        }
    }
}
