package org.gongkai.server.publication.channel;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.data.Calendars;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The channels of an item, their receipts, and what can be done about them (公开渠道). */
@Controller
class ChannelsPage {

    private final Catalogue catalogue;
    private final ChannelReceipts receipts;
    private final Board board;
    private final GroupMessages messages;
    private final Accounts accounts;
    private final Settings settings;
    private final Calendars calendars;
    private final Clock clock;

    ChannelsPage(
            Catalogue catalogue,
            ChannelReceipts receipts,
            Board board,
            GroupMessages messages,
            Accounts accounts,
            Settings settings,
            Calendars calendars,
            Clock clock) {
        this.catalogue = catalogue;
        this.receipts = receipts;
        this.board = board;
        this.messages = messages;
        this.accounts = accounts;
        this.settings = settings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The period as typed. */
    record Form(@Nullable String from, @Nullable String days, PostingPeriod.@Nullable Counting counting) {}

    /** A posting with the names of those who hung it up and took it down. */
    record Told(Posting posting, String postedBy, String takenDownBy) {}

    @GetMapping("/office/items/{id}/channels")
    String channels(Actor actor, @PathVariable long id, Form form, Model model) {
        CatalogueItem item = catalogue.own(actor, id);
        List<Told> postings = board.postings(item).stream().map(this::told).toList();
        boolean hangs = postings.stream().anyMatch(told -> told.posting().hangs());
        model.addAttribute("actor", actor);
        model.addAttribute("item", item);
        model.addAttribute("receipts", receipts.of(item));
        model.addAttribute("postings", postings);
        model.addAttribute("hangs", hangs);
        model.addAttribute("messages", messages.about(actor.unit().id(), item.subject()));
        model.addAttribute("channels", Channel.values());
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        model.addAttribute("countings", PostingPeriod.Counting.values());
        addPeriod(actor, form, model);
        return "office/channels";
    }

    @PostMapping("/office/items/{id}/board")
    String post(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            RedirectAttributes then) {
        board.post(actor, id, new PostingPeriod(from, until));
        then.addFlashAttribute("said", "board.posted.done");
        return "redirect:/office/items/" + id + "/channels";
    }

    @PostMapping("/office/items/{id}/board/taken-down")
    String takeDown(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String list, RedirectAttributes then) {
        board.takeDown(actor, id);
        then.addFlashAttribute("said", "board.taken-down.done");
        return list.isEmpty() ? "redirect:/office/items/" + id + "/channels" : "redirect:/office/board";
    }

    /** The period asked for, or where it cannot be, why, and the usual one. */
    private void addPeriod(Actor actor, Form form, Model model) {
        String usualDays = settings.of(actor.unit(), Setting.BOARD_DAYS);
        LocalDate today = LocalDate.now(clock);
        PostingPeriod.Counting counting = form.counting() == null ? PostingPeriod.Counting.CALENDAR : form.counting();
        PostingPeriod usual =
                PostingPeriod.of(today, Integer.parseInt(usualDays), PostingPeriod.Counting.CALENDAR, calendars.now());
        String days = form.days() == null ? usualDays : form.days();
        String from = form.from() == null ? today.toString() : form.from();
        PostingPeriod period = usual;
        try {
            period = period(from.strip(), days.strip(), counting);
        } catch (RefusedException e) {
            model.addAttribute("problem", e.key());
        }
        model.addAttribute("from", from);
        model.addAttribute("days", days);
        model.addAttribute("counting", counting);
        model.addAttribute("period", period);
    }

    private PostingPeriod period(String from, String days, PostingPeriod.Counting counting) {
        try {
            return PostingPeriod.of(LocalDate.parse(from), Integer.parseInt(days), counting, calendars.now());
        } catch (DateTimeException | NumberFormatException e) {
            throw new RefusedException("refused.board.period", e);
        }
    }

    private Told told(Posting posting) {
        Long takenDownBy = posting.takenDownBy();
        return new Told(
                posting, accounts.name(posting.postedBy()), takenDownBy == null ? "" : accounts.name(takenDownBy));
    }
}
