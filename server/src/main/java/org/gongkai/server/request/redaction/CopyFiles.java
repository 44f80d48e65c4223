package org.gongkai.server.request.redaction;

import java.util.List;
import org.gongkai.server.platform.vault.SealedFiles;
import org.gongkai.server.request.RequestSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents and what is made of them as files, sealed with the applicant's key (遮盖文件). */
@Component
class CopyFiles {

    static final String ORIGINAL = "partial.original";
    static final String WORKING = "partial.working";
    static final String RESULT = "partial.result";

    private final SealedFiles files;
    private final RequestSeals seals;

    CopyFiles(SealedFiles files, RequestSeals seals) {
        this.files = files;
        this.seals = seals;
    }

    /** Keeps a file; gives where it lies. */
    String keep(long request, String purpose, byte[] file) {
        return files.keep(seals.key(request), purpose, file);
    }

    /** A kept file, as it was. */
    byte[] read(long request, String purpose, String place) {
        return files.read(seals.key(request), purpose, place);
    }

    /** Throws a file away once it is certain that nothing refers to it; none where there is none. */
    void discardAfterCommit(@Nullable String place) {
        if (place != null) {
            files.discardAfterCommit(List.of(place));
        }
    }
}
