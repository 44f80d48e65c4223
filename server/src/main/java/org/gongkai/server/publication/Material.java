package org.gongkai.server.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.server.platform.ledger.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a section hands in to be made public (待公开材料).
 *
 * @param id number
 * @param unitId unit it belongs to
 * @param sectionId section that hands it in
 * @param submittedBy account of the liaison
 * @param submittedAt when
 * @param heldBy account of who mends it when it comes back: the liaison, or who took over from them
 * @param draft what was handed in
 * @param stage where it stands
 * @param dueOn last day of publication, article 26; null for what no calendar reaches or does not go out
 * @param version grows with each change; who changes must have seen the last
 */
public record Material(
        long id,
        long unitId,
        long sectionId,
        long submittedBy,
        Instant submittedAt,
        long heldBy,
        Draft draft,
        Stage stage,
        @Nullable LocalDate dueOn,
        int version) {

    /** Its name in the ledger. */
    String subject() {
        return "material/" + id;
    }

    /** What the ledger keeps of its state. */
    String digest() {
        return new Digest()
                .add(draft.title())
                .add(draft.body())
                .add(draft.category())
                .add(draft.formedOn())
                .add(draft.documentNumber())
                .add(draft.attribute())
                .add(draft.article())
                .add(stage)
                .hex();
    }
}
