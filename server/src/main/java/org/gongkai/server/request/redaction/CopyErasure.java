package org.gongkai.server.request.redaction;

import org.gongkai.server.request.RequestErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Documents go with their applicant (遮盖文件删除): the rows at once, the files once that is certain. */
@Component
class CopyErasure {

    private final PartialCopyTable copies;
    private final CopyFiles files;

    CopyErasure(PartialCopyTable copies, CopyFiles files) {
        this.copies = copies;
        this.files = files;
    }

    @EventListener
    void erased(RequestErased event) {
        for (PartialCopyTable.Files one : copies.erase(event.request())) {
            files.discardAfterCommit(one.original());
            files.discardAfterCommit(one.working());
            files.discardAfterCommit(one.result());
        }
    }
}
