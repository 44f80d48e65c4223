package org.gongkai.server.publication.channel;

import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** By which address people reach a unit's pages (网址): that of its settings, else the one this request came by. */
@Component
class SiteAddress {

    private final Settings settings;

    SiteAddress(Settings settings) {
        this.settings = settings;
    }

    /** The beginning of every address, without a slash at the end; empty where nothing tells it. */
    String of(Unit unit) {
        String set = settings.of(unit, Setting.SITE_ADDRESS);
        if (!set.isEmpty()) {
            return set;
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? ""
                : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    /** The address of an item's page; empty where nothing tells it. */
    String of(Unit unit, CatalogueItem item) {
        String site = of(unit);
        return site.isEmpty() ? "" : site + "/items/" + item.id();
    }
}
