package org.gongkai.server.portal.content;

import java.util.List;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.PageHead;
import org.gongkai.server.portal.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of this room say of themselves to machines (栏目页头): each is a column of the site. */
@Component
class Heads {

    private final Labels labels;

    Heads(Labels labels) {
        this.labels = labels;
    }

    /** Of a page that stands right below the front page. */
    PageHead of(Site site, String title) {
        return of(site, labels.of(title), title, null);
    }

    /**
     * Of a page below one of these.
     *
     * @param title its own title
     * @param above key of the title of the page above, which is the column
     * @param path address of that page below the site's base
     */
    PageHead below(Site site, Label title, String above, String path, @Nullable String structured) {
        PageHead head = of(site, title, above, structured);
        return new PageHead(List.of(new PageHead.Crumb(labels.of(above), path)), head.column(), null, null, structured);
    }

    private PageHead of(Site site, Label title, String column, @Nullable String structured) {
        PageHead.Column tags = new PageHead.Column(
                title.zh(),
                labels.of("column.description", site.unit().name(), title).zh(),
                labels.of("column.keywords", site.unit().shortName(), title).zh(),
                labels.of(column).zh());
        return new PageHead(List.of(), tags, null, null, structured);
    }
}
