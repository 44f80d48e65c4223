package org.gongkai.server.publication.web;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.publication.Amendments;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.RelatedToItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A published item as the office sees it: its versions, correcting and withdrawing it (目录条目). */
@Controller
class OfficeItemPage {

    private static final List<Role> MAY_TAKE_DOWN = List.of(Role.CLERK, Role.SECRECY_REVIEWER, Role.LEADER);

    private final Catalogue catalogue;
    private final Amendments amendments;
    private final Categories categories;
    private final List<RelatedToItem> related;

    OfficeItemPage(Catalogue catalogue, Amendments amendments, Categories categories, List<RelatedToItem> related) {
        this.catalogue = catalogue;
        this.amendments = amendments;
        this.categories = categories;
        this.related = related;
    }

    @GetMapping("/office/items/{id}")
    String item(Actor actor, @PathVariable long id, Model model) {
        CatalogueItem item = catalogue.own(actor, id);
        model.addAttribute("actor", actor);
        model.addAttribute("item", item);
        model.addAttribute("versions", catalogue.versions(item));
        model.addAttribute(
                "related",
                related.stream()
                        .flatMap(source -> source.about(actor, item).stream())
                        .toList());
        model.addAttribute("kinds", categories.all());
        model.addAttribute("validities", CatalogueRecord.Validity.values());
        model.addAttribute("mayChange", actor.is(Role.CLERK) && !item.isWithdrawn());
        model.addAttribute(
                "repealedBy",
                catalogue.repealedBy(item).map(CatalogueItem::indexNumber).orElse(""));
        model.addAttribute(
                "mayTakeDown", !item.isWithdrawn() && MAY_TAKE_DOWN.stream().anyMatch(actor::is));
        model.addAttribute(
                "withdrawal", categories.get(item.record().category()).withdrawal());
        return "office/item";
    }

    /** The record as typed into the form. */
    record Form(
            String title,
            String summary,
            String category,
            String topic,
            String genre,
            String keywords,
            String documentNumber,
            LocalDate formedOn,
            CatalogueRecord.Validity validity,
            String body,
            String whatChanged,
            String repealedBy) {

        private Amendments.Correction correction() {
            CatalogueRecord record = new CatalogueRecord(
                    title.strip(),
                    summary.strip(),
                    category,
                    topic.strip(),
                    genre.strip(),
                    keywords.strip(),
                    documentNumber.isBlank() ? null : documentNumber.strip(),
                    formedOn,
                    validity);
            return new Amendments.Correction(whatChanged.strip(), record, body.strip(), repealedBy.strip());
        }
    }

    @PostMapping("/office/items/{id}/correct")
    String correct(Actor actor, @PathVariable long id, @RequestParam int seen, Form form, RedirectAttributes then) {
        amendments.correct(actor, id, form.correction(), seen);
        then.addFlashAttribute("said", "correct.done");
        return "redirect:/office/items/" + id;
    }

    @PostMapping("/office/items/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes then) {
        amendments.withdraw(actor, id, reason.strip());
        then.addFlashAttribute("said", "withdraw.done");
        return "redirect:/office/items/" + id;
    }
}
