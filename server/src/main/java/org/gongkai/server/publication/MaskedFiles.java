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

/** Puts a file that lacks what was masked in the place of the one handed in (附件遮盖); that one stays inside the office. */
@Component
class MaskedFiles {

    private static final String PDF = "application/pdf";

    private final Attachments attachments;
    private final FileStore store;
    private final TextExtraction extraction;

    MaskedFiles(Attachments attachments, FileStore store, TextExtraction extraction) {
        this.attachments = attachments;
        this.store = store;
        this.extraction = extraction;
    }

    /**
     * Masks the files of a material as was decided.
     *
     * @throws RefusedException if a file cannot be masked, as a scan cannot
     */
    void mask(Material material, List<Mark> marks) {
        for (AttachedFile file : attachments.of(material)) {
            List<Passage> passages = passages(file, marks);
            if (!passages.isEmpty()) {
                Upload masked = masked(file, passages);
                long kept = attachments.add(masked.of(file.unitId()), masked.text());
                attachments.replace(material, file.id(), kept);
            }
        }
    }

    private static List<Passage> passages(AttachedFile file, List<Mark> marks) {
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

    private Upload masked(AttachedFile file, List<Passage> passages) {
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
