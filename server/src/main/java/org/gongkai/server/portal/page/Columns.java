package org.gongkai.server.portal.page;

import java.util.List;
import java.util.stream.Stream;
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

    /** The page above a list, whose name the list's begins with; none for a list that stands alone. */
    List<PageHead.Crumb> crumbs(String list) {
        String above = list.replaceFirst("(^|/)[^/]*$", "");
        return Stream.of("overview.", "list.", "portal.")
                .flatMap(sort -> labels.find(sort + above).stream())
                .limit(1)
                .map(label -> new PageHead.Crumb(label, "/" + above))
                .toList();
    }
}
