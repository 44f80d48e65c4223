package org.gongkai.server.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.files.TextExtraction;
import org.gongkai.server.platform.redaction.Passage;
import org.gongkai.server.platform.redaction.PicturePageException;
import org.gongkai.server.platform.redaction.QuoteRemainsException;
import org.gongkai.server.platform.redaction.Redacted;
import org.gongkai.server.platform.redaction.Redaction;
import org.springframework.stereotype.Component;

/** Makes copies of files that lack what is masked (附件遮盖); the files handed in stay inside the office. */
@Component
class MaskedFiles {

    private static final String PDF = "application/pdf";

    private final FileStore store;
    private final TextExtraction extraction;

    MaskedFiles(FileStore store, TextExtraction extraction) {
        this.store = store;
        this.extraction = extraction;
    }

    /** What is to be gone from a file, each quote once. */
    static List<Passage> passages(AttachedFile file, List<Mark> marks) {
        List<Passage> passages = new ArrayList<>();
        Set<String> quotes = new HashSet<>();
        for (Mark mark : marks) {
            boolean here = mark.file() != null && mark.file().id() == file.id();
            if (here && mark.isMasked() && quotes.add(mark.hit().quote())) {
                passages.add(new Passage(mark.hit().quote(), mark.mask()));
            }
        }
        return passages;
    }

    /**
     * A copy of a file that lacks what is masked.
     *
     * @throws RefusedException if it cannot be masked, as a scan cannot
     */
    Upload masked(AttachedFile file, List<Passage> passages) {
        try {
            byte[] bytes = Files.readAllBytes(store.path(file.digest()));
            Redacted redacted = Redaction.of(new Source(file.name(), bytes), passages);
            FileStore.Kept kept = store.keep(new ByteArrayInputStream(redacted.pdf()));
            String name = file.name().replaceFirst("\\.[^.]*$", "") + ".pdf";
            String text = extraction.extract(store.path(kept.digest()), name).text();
            return new Upload(name, kept, PDF, text);
        } catch (PicturePageException | QuoteRemainsException | UnreadableException cannotBeMasked) {
            throw new RefusedException("refused.file-mask", cannotBeMasked);
        } catch (IOException e) {
            throw new UncheckedIOException("File " + file.digest() + " cannot be masked", e);
        }
    }
}
