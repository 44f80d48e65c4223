package org.gongkai.server.portal.page;

import java.util.List;
import org.gongkai.server.office.Unit;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.Labels;
import org.gongkai.server.portal.PageHead;
import org.springframework.stereotype.Component;

/** What the norm of 2017 asks a column to say of itself (栏目元数据), and where it stands below the front page. */
@Component
class Columns {

    private final Labels labels;

    Columns(Labels labels) {
        this.labels = labels;
    }

    /** The tags of a list or an overview. */
    PageHead.Column column(Unit unit, String list, Label title) {
        String type = FixedColumns.isRegulations(list) || list.equals(FixedColumns.REPORTS)
                ? list.replaceFirst("/.*", "")
                : "catalogue";
        return new PageHead.Column(
                title.zh(),
                labels.of("column.description", unit.name(), title).zh(),
                labels.of("column.keywords", unit.shortName(), title).zh(),
                labels.of("column.type." + type).zh());
    }

    /** The overview in which a list stands, if there is one. */
    List<PageHead.Crumb> crumbs(String list) {
        int slash = list.indexOf('/');
        if (slash < 0) {
            return List.of();
        }
        String above = list.substring(0, slash);
        String key = above.equals(FixedColumns.REGULATIONS) ? "list." + above : "overview." + above;
        return List.of(new PageHead.Crumb(labels.of(key), "/" + above));
    }
}
