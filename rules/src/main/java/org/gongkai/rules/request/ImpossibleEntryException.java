package org.gongkai.rules.request;

/** An entry cannot be made in this docket (步骤有误); the message names the entry, why, and the cure. */
public final class ImpossibleEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EntryProblem problem;
    private final EntryKind kind;
    private final String day;
    private final String other;

    ImpossibleEntryException(EntryProblem problem, DocketEntry entry, String other) {
        super(problem.message(entry.kind().id(), entry.date().toString(), other));
        this.problem = problem;
        this.kind = entry.kind();
        this.day = entry.date().toString();
        this.other = other;
    }

    /** What is wrong. */
    public EntryProblem problem() {
        return problem;
    }

    /** The kind of the entry. */
    public EntryKind kind() {
        return kind;
    }

    /** The day of the entry, {@code yyyy-MM-dd}. */
    public String day() {
        return day;
    }

    /** What it clashes with: a day, a stage, an entry or a field, as data files write it; may be empty. */
    public String other() {
        return other;
    }
}
