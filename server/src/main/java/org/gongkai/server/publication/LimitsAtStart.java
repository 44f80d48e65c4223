package org.gongkai.server.publication;

import org.gongkai.server.platform.data.CalendarChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills in the limits that could not be reckoned when the materials were handed in (补算公开期限), because the holidays of a
 * year had not been arranged yet: a new arrangement is read when the program starts, or comes in the browser.
 */
@Component
class LimitsAtStart {

    private final Materials materials;
    private final Categories categories;
    private final PublicationTerm term;

    LimitsAtStart(Materials materials, Categories categories, PublicationTerm term) {
        this.materials = materials;
        this.categories = categories;
        this.term = term;
    }

    @EventListener({ApplicationReadyEvent.class, CalendarChanged.class})
    @Transactional
    public void fill() {
        fill(term);
    }

    void fill(PublicationTerm reckoned) {
        materials
                .withoutLimit()
                .forEach(material -> materials.limit(
                        material,
                        reckoned.lastDay(
                                categories.get(material.draft().category()),
                                material.draft().formedOn())));
    }
}
