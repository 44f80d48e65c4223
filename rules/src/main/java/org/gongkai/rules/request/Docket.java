package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as its entries make it on a day (申请的办理情况): state, clock, outcome and what may come next.
 *
 * @param today the day it is read on
 * @param rounds the first from the receipt, each further from a judgment or decision that reopened it
 * @param clocks what the clock of each round says: on its last day if it has ended, else today
 * @param late numbers of the entries that were made out of time
 * @param choices what may be entered today, in the order of the law
 * @param outcome how the first round ended, which alone is counted; null while it runs
 */
public record Docket(
        LocalDate today,
        Stage stage,
        List<Round> rounds,
        List<Reckoning> clocks,
        Set<Integer> late,
        List<Choice> choices,
        @Nullable Outcome outcome) {

    public Docket {
        rounds = List.copyOf(rounds);
        clocks = List.copyOf(clocks);
        late = Set.copyOf(late);
        choices = List.copyOf(choices);
    }

    /** The round that runs, or the last. */
    public Round round() {
        return rounds.get(rounds.size() - 1);
    }

    /** What the clock of that round says. */
    public Reckoning clock() {
        return clocks.get(clocks.size() - 1);
    }

    /** The day it was received. */
    public LocalDate received() {
        return rounds.get(0).opened().date();
    }

    /** Whether it has ended. */
    public boolean closed() {
        return stage == Stage.CLOSED;
    }

    /** The due date of the reply; null while a step waits, a year is not loaded, or once it has ended. */
    public @Nullable LocalDate due() {
        return closed() ? null : clock().due();
    }

    /** Whether the reply is overdue. */
    public boolean overdue() {
        LocalDate due = due();
        return due != null && today.isAfter(due);
    }

    /** The consultations whose opinion is still awaited. */
    public List<Consultation> openConsultations() {
        return round().consultations().stream().filter(one -> one.openOn(today)).toList();
    }

    /** What may be entered of a kind; empty where it may not be entered. */
    public Optional<Choice> choice(EntryKind kind) {
        return choices.stream().filter(choice -> choice.kind() == kind).findFirst();
    }
}
