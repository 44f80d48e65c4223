package org.gongkai.server.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.files.Archive;
import org.gongkai.server.platform.files.ArchiveException;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.files.TextExtraction;
import org.springframework.stereotype.Service;

/** Takes files in: looks what they are, keeps them, takes their text out once (收件). */
@Service
public class Uploads {

    private static final int LONGEST_NAME = 200;

    /** Files in a ZIP, far above what a material has. */
    private static final int MOST_IN_ZIP = 200;

    private final FileStore store;
    private final TextExtraction extraction;
    private final Set<String> allowed;

    Uploads(FileStore store, TextExtraction extraction) {
        this.store = store;
        this.extraction = extraction;
        List<?> types = (List<?>) Resources.yaml(Uploads.class, "file-types.yaml");
        this.allowed = types.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes a file in.
     *
     * @param name name it was handed in under; of a path only the last part counts
     * @throws RefusedException if it is empty or of a kind that may not be handed in
     */
    public Upload receive(String name, InputStream in) throws IOException {
        String bare = bareName(name);
        return upload(bare, kept(bare, in));
    }

    /**
     * Takes a file in, or the files in a ZIP, one level deep.
     *
     * @throws RefusedException if one is empty or of a kind that may not be handed in, or if the ZIP holds another, is
     *     broken or protected, or unpacks to too much; then nothing of it is taken
     */
    public List<Upload> receiveAll(String name, InputStream in) throws IOException {
        String bare = bareName(name);
        FileStore.Kept kept = kept(bare, in);
        if (!isZip(bare, kept)) {
            return List.of(upload(bare, kept));
        }
        try (Archive archive = new Archive(store.path(kept.digest()))) {
            return unpacked(bare, archive);
        } catch (ArchiveException e) {
            throw new RefusedException(
                    "refused.zip." + e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), bare);
        }
    }

    private List<Upload> unpacked(String zip, Archive archive) throws IOException {
        if (archive.names().isEmpty()) {
            throw new RefusedException("refused.zip.empty", zip);
        }
        if (archive.names().size() > MOST_IN_ZIP) {
            throw new RefusedException("refused.zip.too-many", zip);
        }
        List<Upload> unpacked = new ArrayList<>();
        for (String member : archive.names()) {
            String bare = bareName(member);
            try (InputStream in = archive.content(member)) {
                FileStore.Kept kept = kept(bare, in);
                if (isZip(bare, kept)) {
                    throw new RefusedException("refused.zip.nested", zip);
                }
                unpacked.add(upload(bare, kept));
            }
        }
        return unpacked;
    }

    private FileStore.Kept kept(String name, InputStream in) throws IOException {
        FileStore.Kept kept = store.keep(in);
        if (kept.size() == 0) {
            throw new RefusedException("refused.file-empty", name);
        }
        return kept;
    }

    private boolean isZip(String name, FileStore.Kept kept) throws IOException {
        return extraction.mediaType(store.path(kept.digest()), name).equals(TextExtraction.ZIP);
    }

    private Upload upload(String name, FileStore.Kept kept) throws IOException {
        Path file = store.path(kept.digest());
        if (!allowed.contains(extraction.mediaType(file, name))) {
            throw new RefusedException("refused.file-type", name);
        }
        TextExtraction.Extracted extracted = extraction.extract(file, name);
        return new Upload(name, kept, extracted.mediaType(), extracted.text());
    }

    /** The last part of a path, whatever system it comes from, without control characters. */
    public static String bareName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        String bare = clean.isEmpty() || clean.equals(".") || clean.equals("..") ? "file" : clean;
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
