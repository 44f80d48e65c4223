package org.gongkai.server.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.server.office.Offices;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A published item as everybody sees it; one that was withdrawn answers 410 with the reason (公开信息页). */
@Controller
class ItemPage {

    private final Catalogue catalogue;
    private final Categories categories;
    private final Offices offices;

    ItemPage(Catalogue catalogue, Categories categories, Offices offices) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.offices = offices;
    }

    @GetMapping("/items/{id}")
    String item(@PathVariable long id, Model model, HttpServletResponse response) {
        CatalogueItem item = catalogue.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("item", item);
        model.addAttribute("unit", offices.byId(item.unitId()));
        if (item.isWithdrawn()) {
            response.setStatus(HttpStatus.GONE.value());
            return "public/withdrawn";
        }
        model.addAttribute("kind", categories.get(item.record().category()));
        model.addAttribute("files", catalogue.files(item));
        model.addAttribute("versions", catalogue.versions(item));
        model.addAttribute("section", offices.sectionName(item.sectionId()));
        model.addAttribute("repealedBy", catalogue.repealedBy(item).orElse(null));
        return "public/item";
    }
}
