package org.gongkai.server.portal.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The disclosure guide as everybody reads it (公开指南页). */
@Component
class GuidePages implements PageSource {

    private static final String GUIDE = "/guide";

    private final Guides guides;
    private final Heads heads;

    GuidePages(Guides guides, Heads heads) {
        this.guides = guides;
        this.heads = heads;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (!path.equals(GUIDE)) {
            return Optional.empty();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("head", heads.of(site, "guide.public"));
        model.put("guide", guides.latest(site.unit()).orElse(null));
        return Optional.of(Rendering.page(site, "portal/guide", model));
    }

    @Override
    public Stream<String> standing(Site site) {
        return Stream.of(site.at(GUIDE));
    }
}
