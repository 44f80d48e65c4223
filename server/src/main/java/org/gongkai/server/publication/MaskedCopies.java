package org.gongkai.server.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.redaction.Passage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The copies that go out in the place of files in which something is masked (遮盖件). The program proves that what was
 * masked is gone; that the rest is still right, above all where a document became a PDF of its text, a person sees.
 */
@Service
public class MaskedCopies {

    private final MarkFinder finder;
    private final MaskedFiles maskedFiles;
    private final Attachments attachments;
    private final Materials materials;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MaskedCopies(
            MarkFinder finder,
            MaskedFiles maskedFiles,
            Attachments attachments,
            Materials materials,
            JdbcClient jdbc,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.finder = finder;
        this.maskedFiles = maskedFiles;
        this.attachments = attachments;
        this.materials = materials;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The files in which something is to be masked, each with its copy if there is one. */
    @Transactional(readOnly = true)
    public List<MaskedCopy> of(Material material, List<Mark> marks) {
        List<MaskedCopy> copies = new ArrayList<>();
        for (AttachedFile file : attachments.of(material)) {
            List<Passage> passages = MaskedFiles.passages(file, marks);
            if (!passages.isEmpty()) {
                copies.add(find(material, file, digest(passages)).orElse(new MaskedCopy(file, null, false)));
            }
        }
        return copies;
    }

    /**
     * Makes the copies that are lacking. A copy may take seconds, so nobody else is kept waiting meanwhile.
     *
     * @throws RefusedException if the material is not in secrecy review, or a file cannot be masked, as a scan cannot
     */
    public void make(Actor actor, long materialId) {
        Duty duty = actor.as(Role.SECRECY_REVIEWER);
        Material material = transaction.execute(status -> inReview(actor, materialId));
        Objects.requireNonNull(material);
        List<Mark> marks = finder.marks(material);
        for (AttachedFile file : files(material)) {
            List<Passage> passages = MaskedFiles.passages(file, marks);
            if (!passages.isEmpty()) {
                Upload masked = maskedFiles.masked(file, passages);
                transaction.executeWithoutResult(status -> keep(actor, duty, material, file, masked, passages));
            }
        }
    }

    /**
     * Says that a person has looked at a copy and found it right.
     *
     * @param file number of the file as it was handed in
     * @throws RefusedException if there is no copy of it for what is to be masked now
     */
    @Transactional
    public void confirm(Actor actor, long materialId, long file) {
        Duty duty = actor.as(Role.SECRECY_REVIEWER);
        Material material = inReview(actor, materialId);
        AttachedFile copy = of(material, finder.marks(material)).stream()
                .filter(one -> one.file().id() == file)
                .findFirst()
                .map(MaskedCopy::copy)
                .orElseThrow(() -> new RefusedException("refused.copies"));
        jdbc.sql("""
                        update masked_copy set confirmed_at = :at, confirmed_by = :by
                        where material_id = :material and file_id = :file""")
                .param("at", clock.millis())
                .param("by", actor.account().id())
                .param("material", material.id())
                .param("file", file)
                .update();
        ledger.record(actor.act(duty, "copy.confirmed", material.subject(), null, copy.digest()));
    }

    /**
     * Puts the copies in the place of their files.
     *
     * @throws RefusedException if one was not made for what is to be masked now, or not looked at
     */
    void putInPlace(Material material, List<Mark> marks) {
        for (MaskedCopy one : of(material, marks)) {
            AttachedFile copy = one.copy();
            if (copy == null || !one.isConfirmed()) {
                throw new RefusedException("refused.copies");
            }
            attachments.replace(material, one.file().id(), copy.id());
        }
    }

    private Material inReview(Actor actor, long id) {
        return materials
                .find(actor.unit(), id)
                .filter(found -> found.stage() == Stage.SECRECY)
                .orElseThrow(() -> new RefusedException("refused.changed"));
    }

    private List<AttachedFile> files(Material material) {
        return Objects.requireNonNull(transaction.execute(status -> attachments.of(material)));
    }

    private void keep(
            Actor actor, Duty duty, Material material, AttachedFile file, Upload masked, List<Passage> passages) {
        long copy = attachments.add(masked.of(material.unitId()), masked.text());
        jdbc.sql("""
                        insert into masked_copy (material_id, file_id, copy_id, passages)
                        values (:material, :file, :copy, :passages)
                        on conflict (material_id, file_id) do update set copy_id = excluded.copy_id,
                            passages = excluded.passages, confirmed_at = null, confirmed_by = null""")
                .param("material", material.id())
                .param("file", file.id())
                .param("copy", copy)
                .param("passages", digest(passages))
                .update();
        ledger.record(actor.act(
                duty,
                "copy.made",
                material.subject(),
                file.digest(),
                masked.kept().digest()));
    }

    private Optional<MaskedCopy> find(Material material, AttachedFile file, String passages) {
        return jdbc.sql("""
                        select copy_id, confirmed_at from masked_copy
                        where material_id = :material and file_id = :file and passages = :passages""")
                .param("material", material.id())
                .param("file", file.id())
                .param("passages", passages)
                .query((row, index) -> new MaskedCopy(
                        file,
                        attachments
                                .find(material.unitId(), row.getLong("copy_id"))
                                .orElseThrow(),
                        row.getLong("confirmed_at") != 0))
                .optional();
    }

    private static String digest(List<Passage> passages) {
        Digest digest = new Digest();
        passages.forEach(passage -> digest.add(passage.quote()).add(passage.mask()));
        return digest.hex();
    }
}
