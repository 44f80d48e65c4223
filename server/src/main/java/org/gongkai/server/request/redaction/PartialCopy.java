package org.gongkai.server.request.redaction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of which a part is disclosed (部分公开的文件).
 *
 * @param name name it was opened under
 * @param sheets its pages
 * @param revision what a page that shows it must send back, so that nobody changes what has changed meanwhile
 * @param openedBy name of the person
 * @param result what was made of it; null while nothing stands
 */
public record PartialCopy(
        long id,
        long requestId,
        String name,
        Format format,
        List<Sheet> sheets,
        State state,
        int revision,
        Instant openedAt,
        String openedBy,
        @Nullable Result result) {

    public PartialCopy {
        sheets = List.copyOf(sheets);
    }

    /**
     * The copy that lacks what is marked (遮盖件).
     *
     * @param digest SHA-256 of the PDF as it is handed over
     * @param by name of the person
     */
    public record Result(String digest, Instant at, String by) {}

    /** How many pages it has. */
    public int pages() {
        return sheets.size();
    }

    /** Numbers of the pages that are pictures. */
    public List<Integer> scans() {
        return sheets.stream().filter(Sheet::scan).map(Sheet::number).toList();
    }

    /** Whether marks may still change. */
    public boolean isOpen() {
        return state != State.DISCARDED;
    }

    /** What the copy that is made of it is called. */
    public String resultName() {
        return name.replaceFirst("\\.[^.]*$", "") + ".pdf";
    }
}
