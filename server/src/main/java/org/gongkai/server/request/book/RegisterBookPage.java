package org.gongkai.server.request.book;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.rules.request.Dockets;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year's register to look at, to print on A4, and to take out as a workbook (办理台账). */
@Controller
class RegisterBookPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RegisterBook book;
    private final Dockets dockets;
    private final MessageSource messages;
    private final Clock clock;

    RegisterBookPage(RegisterBook book, Dockets dockets, MessageSource messages, Clock clock) {
        this.book = book;
        this.dockets = dockets;
        this.messages = messages;
        this.clock = clock;
    }

    /** Without names. */
    @GetMapping("/office/requests/register")
    String look(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        return shown(actor, asked, book.look(actor, asked), false, model);
    }

    /** With names, once: each time stands in the ledger. */
    @PostMapping("/office/requests/register")
    String take(Actor actor, @RequestParam int year, Model model) {
        return shown(actor, year, book.take(actor, year), true, model);
    }

    @PostMapping("/office/requests/register.xlsx")
    void workbook(Actor actor, @RequestParam int year, Locale locale, HttpServletResponse response) throws IOException {
        List<BookRow> rows = book.take(actor, year);
        BookWords words = new BookWords(messages, locale);
        String title = words.say("book.title", String.valueOf(year));
        ByteArrayOutputStream made = new ByteArrayOutputStream(); // a broken file must not go out as a whole one
        try (RegisterWorkbook workbook = new RegisterWorkbook(words)) {
            workbook.write(words.say("book.sheet", String.valueOf(year)), rows, made);
        }
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(actor.unit().shortName() + title + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        made.writeTo(response.getOutputStream());
    }

    private String shown(Actor actor, int year, List<BookRow> rows, boolean taken, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("year", year);
        model.addAttribute("rows", rows);
        model.addAttribute("rules", dockets.rules());
        model.addAttribute("taken", taken);
        model.addAttribute("mayName", actor.is(Role.CLERK));
        return "office/request-register";
    }
}
