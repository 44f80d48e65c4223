package org.gongkai.server.request.paper;

import java.util.List;
import org.gongkai.server.platform.vault.SealedFiles;
import org.gongkai.server.request.RequestSeals;
import org.springframework.stereotype.Component;

/** Letters as files, sealed with the applicant's key (文书文件). */
@Component
class PaperFiles {

    private static final String PURPOSE = "paper.file";

    private final SealedFiles files;
    private final RequestSeals seals;

    PaperFiles(SealedFiles files, RequestSeals seals) {
        this.files = files;
        this.seals = seals;
    }

    /** Keeps a file; gives where it lies. */
    String keep(long request, byte[] file) {
        return files.keep(seals.key(request), PURPOSE, file);
    }

    /** A kept file, as it was. */
    byte[] read(long request, String place) {
        return files.read(seals.key(request), PURPOSE, place);
    }

    /** Throws files away once it is certain that nothing refers to them. */
    void discardAfterCommit(List<String> places) {
        files.discardAfterCommit(places);
    }
}
