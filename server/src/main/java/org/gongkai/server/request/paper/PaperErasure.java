package org.gongkai.server.request.paper;

import java.util.List;
import org.gongkai.server.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        List<String> places = table.erase(event.request());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                places.forEach(files::discard);
            }
        });
    }
}
