package org.gongkai.server.dispute.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeSteps;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.dispute.Ending;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.tables.UnreadableTableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports disputes from a table (导入在办案件). Each row goes the way of a dispute that is typed; a dry run goes it too and is
 * taken back. A table is imported as a whole or not at all.
 */
@Service
public class DisputeImport {

    private final Disputes disputes;
    private final DisputeSteps steps;
    private final SheetWords words;
    private final TransactionTemplate transaction;

    DisputeImport(Disputes disputes, DisputeSteps steps, SheetWords words, TransactionTemplate transaction) {
        this.disputes = disputes;
        this.steps = steps;
        this.words = words;
        this.transaction = transaction;
    }

    /**
     * What came of it.
     *
     * @param rows how many the table holds
     * @param problems none where it could be imported
     */
    public record Outcome(int rows, List<RowProblem> problems) {}

    /**
     * Imports a table, unless a row has a problem.
     *
     * @param dry whether to take everything back
     * @param file CSV or XLSX
     * @throws UnreadableTableException if the table cannot be read at all
     */
    public Outcome run(Actor actor, Path file, boolean dry) throws IOException, UnreadableTableException {
        actor.as(Role.CLERK);
        List<DisputeSheet.Row> rows = DisputeSheet.read(file, words);
        List<RowProblem> problems = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            problems.addAll(enter(actor, rows));
            if (dry || !problems.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        return new Outcome(rows.size(), problems);
    }

    private List<RowProblem> enter(Actor actor, List<DisputeSheet.Row> rows) {
        Map<String, Long> reconsiderations = new HashMap<>();
        disputes.reconsiderations(actor)
                .forEach(one -> reconsiderations.put(one.proceeding().caseNumber(), one.id()));
        List<RowProblem> problems = new ArrayList<>();
        for (DisputeSheet.Row row : rows) {
            try {
                Dispute entered = enter(actor, row, reconsiderations);
                if (!entered.kind().isSuit()) {
                    reconsiderations.put(entered.proceeding().caseNumber(), entered.id());
                }
            } catch (RefusedException e) {
                problems.add(new RowProblem(row.line(), e.key(), e.of()));
            }
        }
        return problems;
    }

    private Dispute enter(Actor actor, DisputeSheet.Row row, Map<String, Long> reconsiderations) {
        if (row.cells().broken()) {
            throw new RefusedException("import.error.quote");
        }
        RowReading reading = new RowReading(row, words);
        Ending ending = reading.ending();
        Dispute entered = disputes.enter(actor, reading.dispute(followed(row, reconsiderations)));
        if (ending != null) {
            steps.end(actor, entered.id(), ending, entered.version());
        }
        return entered;
    }

    private static @Nullable Long followed(DisputeSheet.Row row, Map<String, Long> reconsiderations) {
        String number = row.get(Heading.RECONSIDERATION);
        if (number.isEmpty()) {
            return null;
        }
        if (!reconsiderations.containsKey(number)) {
            throw new RefusedException("refused.dispute.import.suit", number);
        }
        return Objects.requireNonNull(reconsiderations.get(number));
    }
}
