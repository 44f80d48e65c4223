package org.gongkai.server.portal.feedback;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.springframework.stereotype.Component;

/** What readers see who have sent something back, and a form on a page of its own (反馈回执页). */
@Component
class AnswerPages implements PageSource {

    private static final Map<String, String> PAGES =
            Map.of("/feedback", "form", "/feedback/thanks", "thanks", "/feedback/received", "received");

    @Override
    public Optional<Rendering> at(Site site, String path) {
        return Optional.ofNullable(PAGES.get(path))
                .map(kind -> Rendering.page(site, "portal/feedback-answer", Map.of("kind", kind)));
    }

    @Override
    public Stream<String> all(Site site) {
        return PAGES.keySet().stream().map(site::at);
    }
}
