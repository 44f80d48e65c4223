package org.gongkai.server.office.calendar;

import java.io.IOException;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which holiday arrangements are loaded, and where a new one is uploaded (节假日安排). */
@Controller
class CalendarPage {

    private static final long MOST_BYTES = 1 << 20;

    private final Arrangements arrangements;

    CalendarPage(Arrangements arrangements) {
        this.arrangements = arrangements;
    }

    /** For everybody of the office: a date that waits for an arrangement links here. */
    @GetMapping("/office/calendar")
    String years(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("years", arrangements.years());
        model.addAttribute("missing", arrangements.missing());
        model.addAttribute("mayUpload", actor.is(Role.CLERK) || actor.is(Role.ADMIN));
        return "office/calendar";
    }

    @PostMapping("/office/calendar")
    String upload(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes then)
            throws IOException {
        actor.asAny(Role.CLERK, Role.ADMIN);
        if (file == null || file.isEmpty()) {
            throw new RefusedException("refused.calendar.file");
        }
        if (file.getSize() > MOST_BYTES) {
            throw new RefusedException("refused.calendar.large");
        }
        int year = arrangements.take(actor, file.getBytes());
        then.addFlashAttribute("said", "calendar.taken");
        then.addFlashAttribute("saidOf", String.valueOf(year));
        return "redirect:/office/calendar";
    }

    /** What this room brings to the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        @Order(78)
        MenuEntry calendarEntry() {
            return MenuEntry.rare("/office/calendar", "calendar.title", Role.CLERK, Role.ADMIN);
        }
    }
}
