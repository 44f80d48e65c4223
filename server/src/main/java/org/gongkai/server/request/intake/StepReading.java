package org.gongkai.server.request.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.ReplyKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of a docket of a row's days (办理步骤). What the law wants in words and the former register did not keep
 * says so.
 */
final class StepReading {

    private static final String NOT_CORRECTED = "other_uncorrected";
    private static final String NOT_PAID = "other_unpaid";
    private static final String WITHDRAWN = "other_misc";

    private final Cells cells;
    private final RegisterWords words;
    private final List<Step> steps = new ArrayList<>();

    private record Step(EntryKind kind, LocalDate date, Details details) {}

    StepReading(Cells cells, RegisterWords words) {
        this.cells = cells;
        this.words = words;
    }

    /** All entries from the receipt on, in the order of their days; those of one day in the order of the law. */
    List<DocketEntry> entries(LocalDate received) {
        add(EntryKind.RECEIVED, received, Details.none());
        correction();
        consultation();
        extension();
        fee();
        reply();
        add(EntryKind.WITHDRAWN, cells.day(Field.WITHDRAWN), Details.none());
        List<Step> ordered =
                steps.stream().sorted(Comparator.comparing(Step::date)).toList();
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> entry(i + 1, ordered.get(i)))
                .toList();
    }

    private static DocketEntry entry(int number, Step step) {
        return new DocketEntry(number, step.kind, step.date, step.details);
    }

    private void correction() {
        if (cells.together(Field.CORRECTION_ASKED, Field.CORRECTION_UNTIL)) {
            Details asked = unsaid().until(cells.anyDay(Field.CORRECTION_UNTIL));
            add(EntryKind.CORRECTION_ASKED, cells.day(Field.CORRECTION_ASKED), asked);
        }
        add(EntryKind.CORRECTED, cells.day(Field.CORRECTED), Details.none());
    }

    private void consultation() {
        if (cells.together(Field.CONSULTED, Field.THIRD_PARTY)) {
            Details asked = Details.none().party(cells.text(Field.THIRD_PARTY));
            add(EntryKind.THIRD_PARTY_ASKED, cells.day(Field.CONSULTED), asked);
        }
        add(EntryKind.LETTER_RECEIVED, cells.day(Field.LETTER_RECEIVED), Details.none());
        add(EntryKind.OPINION_RECEIVED, cells.day(Field.OPINION), unsaid());
    }

    private void extension() {
        if (cells.together(Field.EXTENDED, Field.EXTENDED_BY)) {
            Details by = Details.none().days(cells.count(Field.EXTENDED_BY)).party(words.unsaid());
            add(EntryKind.EXTENDED, cells.day(Field.EXTENDED), by);
        }
    }

    /** What was asked for is what was paid; a register seldom has a second column for it. */
    private void fee() {
        boolean noticed = cells.has(Field.FEE_NOTICED);
        BigDecimal sum = cells.yuan(Field.FEE);
        if (noticed && !cells.has(Field.FEE)) {
            cells.wrong(Field.FEE, "with", words.name(Field.FEE_NOTICED));
        }
        if (!noticed && (sum != null || cells.has(Field.PAID))) {
            cells.wrong(Field.FEE_NOTICED, "with", words.name(sum == null ? Field.PAID : Field.FEE));
        }
        add(EntryKind.FEE_NOTICED, cells.day(Field.FEE_NOTICED), unsaid().amount(sum));
        add(EntryKind.PAID, cells.day(Field.PAID), Details.none().amount(sum));
    }

    private void reply() {
        if (cells.has(Field.DELIVERED) && !cells.has(Field.REPLIED)) {
            cells.wrong(Field.REPLIED, "with", words.name(Field.DELIVERED));
        }
        if (cells.together(Field.REPLIED, Field.REPLY)) {
            ReplyKind kind = words.reply(cells.text(Field.REPLY)).orElse(null);
            if (kind == null) {
                cells.wrong(Field.REPLY, "choice.REPLY");
            } else {
                end(kind, cells.day(Field.REPLIED));
            }
        }
        if (cells.together(Field.DELIVERED, Field.MANNER)) {
            Manner manner = cells.choice(Field.MANNER, Manner.class, Manner.POST);
            add(EntryKind.DELIVERED, cells.day(Field.DELIVERED), Details.none().manner(manner));
        }
    }

    /** Some ends are no replies: they follow from what the applicant did or left undone. */
    private void end(ReplyKind kind, @Nullable LocalDate day) {
        if (kind.id().equals(NOT_CORRECTED)) {
            add(EntryKind.NOT_CORRECTED, day, Details.none());
        } else if (kind.id().equals(WITHDRAWN)) {
            add(EntryKind.WITHDRAWN, day, Details.none());
        } else if (kind.id().equals(NOT_PAID) && cells.has(Field.FEE_NOTICED)) {
            add(EntryKind.NOT_PAID, day, Details.none());
        } else if (kind.answers() == ReplyKind.Answers.NONE) {
            cells.wrong(Field.REPLY, "by-hand");
        } else {
            if (kind.evidence() == ReplyKind.Evidence.SEARCH) {
                add(EntryKind.SEARCHED, day, unsaid());
            }
            boolean reasons = kind.evidence() != ReplyKind.Evidence.NONE;
            add(EntryKind.REPLIED, day, (reasons ? unsaid() : Details.none()).reply(kind));
        }
    }

    private Details unsaid() {
        return Details.none().text(words.unsaid());
    }

    private void add(EntryKind kind, @Nullable LocalDate day, Details details) {
        if (day != null) {
            steps.add(new Step(kind, day, details));
        }
    }
}
