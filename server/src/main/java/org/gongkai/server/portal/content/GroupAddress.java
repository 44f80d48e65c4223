package org.gongkai.server.portal.content;

import org.gongkai.server.office.Offices;
import org.gongkai.server.portal.Sites;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Leads from a unit's code to the page of its leading group (领导小组地址). */
@Controller
class GroupAddress {

    private final Offices offices;
    private final Sites sites;

    GroupAddress(Offices offices, Sites sites) {
        this.offices = offices;
        this.sites = sites;
    }

    @GetMapping("/leading-group/{code}")
    String of(@PathVariable String code) {
        return offices.byCode(code)
                .map(unit -> "redirect:" + sites.of(unit).href(GroupPages.GROUP))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
