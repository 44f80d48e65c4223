package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statutory period (法定期限) in all versions of its law.
 *
 * @param name its name
 * @param title what is to be done within it
 * @param starts what happens on the day it starts
 * @param chosenBy which day says which version applies
 * @param versions in the order of time, without overlap
 */
public record Period(PeriodName name, Wording title, Wording starts, ChosenBy chosenBy, List<Version> versions) {

    /** The day that says which version of the law applies. */
    public enum ChosenBy {
        /** The day the period starts. */
        START,
        /** The day the case was accepted (受理). */
        ACCEPTED
    }

    /**
     * One version of the law.
     *
     * @param length how long
     * @param law the article
     * @param from first day it applies to, null where this program knows none before
     * @param until last day it applies to, null where it is still in force
     */
    public record Version(
            PeriodLength length,
            Wording law,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean appliesOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    public Period {
        versions = List.copyOf(versions);
    }

    /**
     * The version that applies on a day.
     *
     * @throws PeriodNotInForceException where none does
     */
    public Version on(LocalDate day) {
        requireInForce(day);
        return versions.stream()
                .filter(version -> version.appliesOn(day))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Makes sure that a version applies on a day.
     *
     * @throws PeriodNotInForceException where none does
     */
    void requireInForce(LocalDate day) {
        LocalDate from = versions.get(0).from();
        if (from != null && day.isBefore(from)) {
            throw new PeriodNotInForceException(name, day, from);
        }
    }
}
