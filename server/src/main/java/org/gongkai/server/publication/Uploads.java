package org.gongkai.server.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.rules.Resources;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.files.TextExtraction;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Service;

/** Takes files in: looks what they are, keeps them, takes their text out once (收件). */
@Service
public class Uploads {

    private static final int LONGEST_NAME = 200;

    private final FileStore store;
    private final TextExtraction extraction;
    private final Set<String> allowed;

    Uploads(FileStore store, TextExtraction extraction) {
        this.store = store;
        this.extraction = extraction;
        Object types = new Load(
                        LoadSettings.builder().setLabel("file-types.yaml").build())
                .loadFromString(Resources.text(Uploads.class, "file-types.yaml"));
        this.allowed = ((List<?>) types).stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Takes a file in.
     *
     * @param name name it was handed in under; of a path only the last part counts
     * @throws RefusedException if it is empty or of a kind that may not be handed in
     */
    public Upload receive(String name, InputStream in) throws IOException {
        String bare = bareName(name);
        FileStore.Kept kept = store.keep(in);
        if (kept.size() == 0) {
            throw new RefusedException("refused.file-empty", bare);
        }
        Path file = store.path(kept.digest());
        if (!allowed.contains(extraction.mediaType(file, bare))) {
            throw new RefusedException("refused.file-type", bare);
        }
        TextExtraction.Extracted extracted = extraction.extract(file, bare);
        return new Upload(bare, kept, extracted.mediaType(), extracted.text());
    }

    /** The last part of a path, whatever system it comes from, without control characters. */
    public static String bareName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        String bare = clean.isEmpty() || clean.equals(".") || clean.equals("..") ? "file" : clean;
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
