package org.gongkai.server.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.platform.ledger.Act;
import org.gongkai.server.platform.signin.Account;
import org.jspecify.annotations.Nullable;

/**
 * A person at work for a unit (经办人). Controllers get one as an argument; services ask it before they act.
 *
 * @param account who has signed in
 * @param unit unit they work for now
 * @param duties what they may do there today
 */
public record Actor(Account account, Unit unit, List<Duty> duties) {

    public Actor {
        duties = List.copyOf(duties);
    }

    /** Whether they have a role, for whatever section. */
    public boolean is(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    /**
     * The duty by which they may act as {@code role} for a section; in their own right before as a deputy.
     *
     * @throws NotYoursException if they have none
     */
    public Duty as(Role role, long section) {
        return duty(role, section).orElseThrow(() -> new NotYoursException(account, role));
    }

    /** The same, empty if they have none. */
    public Optional<Duty> duty(Role role, long section) {
        Optional<Duty> own = duties.stream()
                .filter(duty -> duty.role() == role && duty.covers(section) && duty.deputyFor() == null)
                .findFirst();
        return own.isPresent()
                ? own
                : duties.stream()
                        .filter(duty -> duty.role() == role && duty.covers(section))
                        .findFirst();
    }

    /**
     * The duty for the unit as a whole.
     *
     * @throws NotYoursException if they have none
     */
    public Duty as(Role role) {
        return duties.stream()
                .filter(duty -> duty.role() == role)
                .findFirst()
                .orElseThrow(() -> new NotYoursException(account, role));
    }

    /**
     * The duty for the unit as a whole by the first of several roles that they have.
     *
     * @throws NotYoursException if they have none of them
     */
    public Duty asAny(Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> duties.stream().filter(duty -> duty.role() == role))
                .findFirst()
                .orElseThrow(() -> new NotYoursException(account, roles[0]));
    }

    /** An act of theirs, for the ledger. */
    public Act act(Duty duty, String act, String subject, @Nullable String before, @Nullable String after) {
        return new Act(unit.code(), account.id(), duty.role().name(), duty.deputyFor(), act, subject, before, after);
    }
}
