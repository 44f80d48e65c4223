package org.gongkai.server.request.paper;

import org.gongkai.server.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters go with their applicant (文书删除): the rows at once, the files once that is certain. */
@Component
class PaperErasure {

    private final PaperTable table;
    private final PaperFiles files;

    PaperErasure(PaperTable table, PaperFiles files) {
        this.table = table;
        this.files = files;
    }

    @EventListener
    void erased(RequestErased event) {
        files.discardAfterCommit(table.erase(event.request()));
    }
}
