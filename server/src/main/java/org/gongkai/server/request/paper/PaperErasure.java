package org.gongkai.server.request.paper;

import org.gongkai.server.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters and what went out with them go with their applicant (文书删除): the rows at once, the files once that is certain. */
@Component
class PaperErasure {

    private final PaperTable table;
    private final EnclosedFileTable enclosed;
    private final PaperFiles files;

    PaperErasure(PaperTable table, EnclosedFileTable enclosed, PaperFiles files) {
        this.table = table;
        this.enclosed = enclosed;
        this.files = files;
    }

    @EventListener
    void erased(RequestErased event) {
        files.discardAfterCommit(enclosed.erase(event.request()));
        files.discardAfterCommit(table.erase(event.request()));
    }
}
