package org.gongkai.server.request.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.rules.request.Dockets;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.tables.Header;
import org.gongkai.server.platform.tables.UnreadableTableException;
import org.gongkai.server.request.Takeover;
import org.gongkai.server.request.web.EntryProblems;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over running and this year's requests from a table, for an office that starts in mid-year (在办与本年申请导入): first a
 * trial that touches nothing, then all rows in one transaction, or none.
 */
@Service
class RequestImports {

    private final HandedInTable table;
    private final Takeover takeover;
    private final RegisterWords words;
    private final Dockets dockets;
    private final EntryProblems steps;
    private final MessageSource messages;
    private final Ledger ledger;
    private final Clock clock;

    RequestImports(
            HandedInTable table,
            Takeover takeover,
            RegisterWords words,
            Dockets dockets,
            EntryProblems steps,
            MessageSource messages,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.takeover = takeover;
        this.words = words;
        this.dockets = dockets;
        this.steps = steps;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes a table in for its trial.
     *
     * @param name of the file, without a folder
     * @throws UnreadableTableException if the file is no table of requests
     */
    @Transactional(rollbackFor = UnreadableTableException.class)
    public HandedIn handIn(Actor actor, String name, Path file) throws IOException, UnreadableTableException {
        Duty duty = actor.as(Role.CLERK);
        long id = table.add(actor, name, Sheet.read(file, words));
        HandedIn handedIn = find(actor, id);
        ledger.record(actor.act(duty, "request.import-received", handedIn.subject(), null, null));
        return handedIn;
    }

    /** Those that wait. */
    @Transactional(readOnly = true)
    public List<HandedIn> waiting(Actor actor) {
        actor.as(Role.CLERK);
        return table.of(actor.unit());
    }

    /**
     * One that waits.
     *
     * @throws RefusedException if it is another unit's, or does not wait any more
     */
    @Transactional(readOnly = true)
    public HandedIn find(Actor actor, long id) {
        actor.as(Role.CLERK);
        return table.find(actor.unit(), id).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** What would come of it today. */
    @Transactional(readOnly = true)
    public Trial trial(Actor actor, long id, Locale locale) {
        Sheet sheet = table.open(find(actor, id));
        Header<Field> header = sheet.header(words);
        Sentences say = new Sentences(messages, steps, locale);
        RowReading reading = new RowReading(
                words, dockets, new RowReading.Place(header, takeover.numbers(actor), LocalDate.now(clock), say));
        List<RowReading.Read> rows = sheet.rows().stream().map(reading::read).toList();
        return new Trial(
                rows.stream()
                        .filter(row -> row.carried() != null)
                        .map(Trial.Good::of)
                        .toList(),
                rows.stream().flatMap(row -> row.problems().stream()).toList(),
                header.ignored());
    }

    /**
     * Takes all of it over and forgets the table.
     *
     * @return how many requests came in
     * @throws RefusedException if something is wrong with a row: then none comes in
     */
    @Transactional
    public int run(Actor actor, long id, Locale locale) {
        Duty duty = actor.as(Role.CLERK);
        HandedIn handedIn = find(actor, id);
        Trial trial = trial(actor, id, locale);
        if (!trial.isClean()) {
            throw new RefusedException("refused.takeover.problems");
        }
        forget(id);
        takeover.takeOver(actor, trial.good().stream().map(Trial.Good::carried).toList());
        ledger.record(actor.act(duty, "request.import-run", handedIn.subject(), null, null));
        return trial.good().size();
    }

    /** Forgets a table of which nothing came in. */
    @Transactional
    public void discard(Actor actor, long id) {
        Duty duty = actor.as(Role.CLERK);
        HandedIn handedIn = find(actor, id);
        forget(id);
        ledger.record(actor.act(duty, "request.import-discarded", handedIn.subject(), null, null));
    }

    private void forget(long id) {
        if (!table.forget(id)) {
            throw new RefusedException("refused.gone");
        }
    }
}
