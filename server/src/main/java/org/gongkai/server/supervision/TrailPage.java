package org.gongkai.server.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.server.office.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail: who did what, when, as what (行为台账查阅). */
@Controller
class TrailPage {

    private static final int PAGE = 50;
    private static final List<String> KINDS = List.of("material", "item", "delivery", "call", "dispute", "account");

    private final Supervision supervision;
    private final Subjects subjects;

    TrailPage(Supervision supervision, Subjects subjects) {
        this.supervision = supervision;
        this.subjects = subjects;
    }

    /** The search as typed; all may be left empty. */
    record Form(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String account,
            @Nullable String from,
            @Nullable String to) {

        private Supervision.Search search() {
            String of = typed(kind);
            String subject = of.isEmpty() || typed(number).isEmpty() ? of : of + "/" + typed(number);
            return new Supervision.Search(subject, id(), day(from), day(to));
        }

        /** A day that was typed but is none. */
        private boolean hasWrongDay() {
            return (!typed(from).isEmpty() && day(from) == null) || (!typed(to).isEmpty() && day(to) == null);
        }

        private @Nullable Long id() {
            return typed(account).matches("\\d{1,18}") ? Long.valueOf(typed(account)) : null;
        }

        private static @Nullable LocalDate day(@Nullable String typed) {
            try {
                return LocalDate.parse(typed(typed));
            } catch (DateTimeException notADay) {
                return null; // told to the person where something was typed
            }
        }

        private static String typed(@Nullable String field) {
            return field == null ? "" : field.strip();
        }
    }

    @GetMapping("/office/supervision/trail")
    String trail(Actor actor, Form form, @RequestParam(defaultValue = "1") int page, Model model) {
        int at = Math.max(1, page);
        Supervision.Search search = form.search();
        long count = supervision.count(actor, search);
        Map<Long, String> names = new TreeMap<>(supervision.names(actor));
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("wrongDay", form.hasWrongDay());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("names", names);
        model.addAttribute("subjects", subjects);
        model.addAttribute("count", count);
        model.addAttribute("page", at);
        model.addAttribute("pages", (count + PAGE - 1) / PAGE);
        model.addAttribute("entries", supervision.trail(actor, search, (at - 1) * PAGE, PAGE));
        return "office/trail";
    }
}
