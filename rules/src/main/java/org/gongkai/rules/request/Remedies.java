package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.DataNode;
import org.jspecify.annotations.Nullable;

/** The remedy clauses of replies (救济途径), by the day of the reply and the article it rests on: {@code remedies.yaml}. */
public final class Remedies {

    private final Map<RemedyKind, List<Version>> byKind;

    private Remedies(Map<RemedyKind, List<Version>> byKind) {
        this.byKind = byKind;
    }

    /** The clauses that come with the program. */
    public static Remedies builtIn() {
        DataNode data = DataNode.in(Remedies.class, "remedies.yaml");
        Map<RemedyKind, List<Version>> byKind = new EnumMap<>(RemedyKind.class);
        for (RemedyKind kind : RemedyKind.values()) {
            if (kind != RemedyKind.NONE) {
                List<Version> versions = new ArrayList<>();
                data.nodes(kind.id()).forEach(node -> versions.add(version(node)));
                byKind.put(kind, versions);
            }
        }
        return new Remedies(byKind);
    }

    /**
     * The clause of a reply, empty for an end that no letter carries.
     *
     * @param date the day of the reply, which says the law that applies
     */
    public Optional<Clause> of(ReplyKind reply, LocalDate date) {
        return reply.remedy() == RemedyKind.NONE ? Optional.empty() : Optional.of(of(reply.remedy(), date));
    }

    private Clause of(RemedyKind kind, LocalDate date) {
        Version version = byKind.getOrDefault(kind, List.of()).stream()
                .filter(candidate -> candidate.on(date))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("remedies.yaml: no " + kind.id() + " on " + date));
        return version.clause() == null ? of(RemedyKind.CHOICE, date) : version.clause();
    }

    private static Version version(DataNode node) {
        Clause clause = node.has("as") ? null : new Clause(Wording.of(node.node("text")), Wording.of(node.node("law")));
        return new Version(node.dayOrNull("from"), node.dayOrNull("until"), clause);
    }

    /**
     * A remedy clause (救济条款).
     *
     * @param text with {@code {body}} for the reconsideration body and {@code {court}} for the court
     * @param law where the terms stand
     */
    public record Clause(Wording text, Wording law) {}

    /** The clause from and until a day; without one it is the applicant's choice. */
    private record Version(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Clause clause) {

        boolean on(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
        }
    }
}
