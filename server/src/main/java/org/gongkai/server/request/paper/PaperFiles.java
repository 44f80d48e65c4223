package org.gongkai.server.request.paper;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.gongkai.server.platform.files.FileStore;
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

    /**
     * A file that is kept.
     *
     * @param digest SHA-256 of the file itself
     * @param place where the sealed file lies
     */
    record Kept(String digest, String place) {}

    /** Keeps a file; it lies in memory by pieces only. */
    Kept keep(long request, InputStream file) throws IOException {
        MessageDigest digest = FileStore.sha256();
        FileStore.Kept sealed = files.keep(seals.key(request), PURPOSE, new DigestInputStream(file, digest));
        return new Kept(HexFormat.of().formatHex(digest.digest()), sealed.digest());
    }

    /** A kept file, to be read by pieces. */
    InputStream open(long request, String place) throws IOException {
        return files.open(seals.key(request), PURPOSE, place);
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
