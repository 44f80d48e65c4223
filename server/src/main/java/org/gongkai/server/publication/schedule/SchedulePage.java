package org.gongkai.server.publication.schedule;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.publication.PublishForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sets and calls off the time at which a material goes out (定时发布). */
@Controller
class SchedulePage {

    private final Schedule schedule;
    private final Clock clock;

    SchedulePage(Schedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    @PostMapping("/office/materials/{id}/schedule")
    String set(
            Actor actor,
            @PathVariable long id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String at,
            PublishForm form,
            RedirectAttributes then) {
        schedule.set(actor, id, form, instant(at), seen);
        then.addFlashAttribute("said", "schedule.done");
        return "redirect:/office/materials/" + id;
    }

    @PostMapping("/office/materials/{id}/unschedule")
    String cancel(Actor actor, @PathVariable long id, RedirectAttributes then) {
        schedule.cancel(actor, id);
        then.addFlashAttribute("said", "schedule.cancelled");
        return "redirect:/office/materials/" + id;
    }

    private Instant instant(String at) {
        try {
            return LocalDateTime.parse(at.strip()).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new RefusedException("refused.schedule.when", e);
        }
    }
}
