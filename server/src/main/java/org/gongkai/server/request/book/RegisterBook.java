package org.gongkai.server.request.book;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.RegisterFilter;
import org.gongkai.server.request.Request;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The year's register of requests (办理台账). Names stand in it for the clerk only; whenever it is taken out, with them or
 * without, the ledger says so.
 */
@Service
public class RegisterBook {

    private static final int FIRST_YEAR = 2008; // the Regulation came into force
    private static final int LAST_YEAR = 2999;

    private final Register register;
    private final Casework casework;
    private final Ledger ledger;

    RegisterBook(Register register, Casework casework, Ledger ledger) {
        this.register = register;
        this.casework = casework;
        this.ledger = ledger;
    }

    /**
     * The requests received in a year, by number, without names.
     *
     * @throws RefusedException for a year in which there can be none
     */
    @Transactional(readOnly = true)
    public List<BookRow> look(Actor actor, int year) {
        return rows(actor, year, Map.of());
    }

    /**
     * The same to take out: with names for the clerk.
     *
     * @throws RefusedException for a year in which there can be none
     */
    @Transactional
    public List<BookRow> take(Actor actor, int year) {
        if (actor.is(Role.CLERK)) {
            return rows(actor, year, register.names(actor, year));
        }
        List<BookRow> rows = look(actor, year);
        Duty duty = actor.asAny(Role.LEADER, Role.DISCLOSURE_HEAD, Role.INSPECTOR);
        ledger.record(actor.act(duty, "request.register-taken", Register.subject(year), null, null));
        return rows;
    }

    private List<BookRow> rows(Actor actor, int year, Map<Long, String> names) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RefusedException("refused.book.year", String.valueOf(year));
        }
        return register.list(actor, new RegisterFilter(year, RegisterFilter.State.ALL), 0, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparing(request -> request.number().number()))
                .map(request -> row(actor, request, names))
                .toList();
    }

    private BookRow row(Actor actor, Request request, Map<Long, String> names) {
        return new BookRow(request, casework.dossier(actor, request.id()).docket(), names.get(request.id()));
    }
}
