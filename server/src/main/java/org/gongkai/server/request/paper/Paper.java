package org.gongkai.server.request.paper;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a request (文书).
 *
 * @param kind id of the letter kind
 * @param version rises with each change, so that nobody decides on what has changed meanwhile
 * @param fields what it says, by field ids
 * @param draftedById account
 * @param draftedBy name
 * @param decidedBy name of who approved it; null until then
 * @param returnedBecause why it was sent back last; null where it was not
 * @param entry number of the docket entry by which it went out; null until then
 * @param files the letter as it was made; null until approved
 */
public record Paper(
        long id,
        long request,
        String kind,
        PaperStage stage,
        int version,
        Map<String, String> fields,
        Instant draftedAt,
        long draftedById,
        String draftedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String returnedBecause,
        @Nullable Integer entry,
        @Nullable Files files) {

    private static final String REPLY = "reply_";

    public Paper {
        fields = Map.copyOf(fields);
    }

    /**
     * The letter as it was made.
     *
     * @param docxDigest SHA-256 of the Word document
     * @param pdfDigest SHA-256 of the PDF
     * @param docxFile where the sealed Word document lies in the file store
     * @param pdfFile where the sealed PDF lies
     */
    public record Files(String docxDigest, String pdfDigest, String docxFile, String pdfFile) {}

    /** The id of the reply kind it answers with; null for a notice. */
    public @Nullable String reply() {
        return kind.startsWith(REPLY) ? kind.substring(REPLY.length()) : null;
    }

    /** Whether its text may still be changed. */
    public boolean open() {
        return stage == PaperStage.DRAFT;
    }
}
