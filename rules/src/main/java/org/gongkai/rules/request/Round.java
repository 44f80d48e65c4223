package org.gongkai.rules.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One run of a request from its receipt, or from the judgment that reopened it, to its end (一轮办理).
 *
 * @param entries in their order, the first opens it
 * @param closed the entry that ended it; null while it runs
 */
public record Round(
        List<DocketEntry> entries,
        List<Consultation> consultations,
        @Nullable DocketEntry closed) {

    public Round {
        entries = List.copyOf(entries);
        consultations = List.copyOf(consultations);
    }

    static Round openedBy(DocketEntry entry) {
        return new Round(List.of(entry), List.of(), null);
    }

    /** The entry that opened it. */
    public DocketEntry opened() {
        return entries.get(0);
    }

    /** The last entry of a kind, empty where there is none. */
    public Optional<DocketEntry> last(EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).reduce((earlier, later) -> later);
    }

    Round with(DocketEntry entry) {
        List<DocketEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Round(more, consultations, closed);
    }

    Round closedBy(DocketEntry entry) {
        return new Round(entries, consultations, entry);
    }

    Round asking(Consultation consultation) {
        List<Consultation> more = new ArrayList<>(consultations);
        more.add(consultation);
        return new Round(entries, more, closed);
    }

    /** The same with one consultation changed. */
    Round changing(Consultation changed, UnaryOperator<Consultation> change) {
        return new Round(
                entries,
                consultations.stream()
                        .map(one -> one.equals(changed) ? change.apply(one) : one)
                        .toList(),
                closed);
    }

    /** The consultation that an entry names, or the only one that can be meant. */
    Optional<Consultation> answeredBy(DocketEntry entry) {
        Integer number = entry.details().answers();
        List<Consultation> meant = consultations.stream()
                .filter(one -> number == null || one.asked().number() == number)
                .filter(one -> one.opinion() == null)
                .filter(one -> entry.kind() == EntryKind.OPINION_RECEIVED || one.letterReceived() == null)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
