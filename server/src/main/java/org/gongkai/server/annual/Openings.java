package org.gongkai.server.annual;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds what a year carries in against what last year's report carried out (上年结转核对, relation Y1), request by request. */
@Service
public class Openings {

    /** More requests than these are not looked at one by one for a page that only says whether all is well. */
    private static final int AT_A_GLANCE = 1000;

    private final AnnualReports reports;
    private final EarlierReports earlier;
    private final YearReportTable table;
    private final FrozenEntries frozen;

    Openings(AnnualReports reports, EarlierReports earlier, YearReportTable table, FrozenEntries frozen) {
        this.reports = reports;
        this.earlier = earlier;
        this.table = table;
        this.frozen = frozen;
    }

    /** The reconciliation; empty where there is no report of last year. */
    @Transactional(readOnly = true)
    public Optional<Reconciliation> of(Actor actor, YearReport report, Figures now) {
        return reconciled(actor, report, now, Integer.MAX_VALUE);
    }

    /** The same, held against each other by their numbers only where there are very many. */
    @Transactional(readOnly = true)
    public Optional<Reconciliation> atAGlance(Actor actor, YearReport report, Figures now) {
        return reconciled(actor, report, now, AT_A_GLANCE);
    }

    private Optional<Reconciliation> reconciled(Actor actor, YearReport report, Figures now, int most) {
        return earlier.before(actor, report.year()).map(last -> {
            List<Reconciliation.Line> lines = lines(reports.form(report), now, last);
            boolean few = lines.stream().allMatch(line -> line.now().compareTo(BigDecimal.valueOf(most)) <= 0);
            return table.frozen(actor.unit(), report.year() - 1)
                    .filter(own -> few)
                    .map(own -> byRequest(actor, report, own, lines))
                    .orElseGet(() -> new Reconciliation(lines, List.of(), List.of(), false));
        });
    }

    private static List<Reconciliation.Line> lines(ReportForm form, Figures now, AnnualReport last) {
        FormTable requests = requests(form);
        String in = row(requests, FormRow.Counts.CARRIED_IN);
        String out = row(requests(last.form()), FormRow.Counts.CARRIED_OUT);
        return requests.columns().stream()
                .map(column -> new Reconciliation.Line(
                        column.label().text(),
                        last.figures().value(new CellId(requests.id(), out, column.id())),
                        zeroIfAbsent(now, new CellId(requests.id(), in, column.id()))))
                .toList();
    }

    private Reconciliation byRequest(Actor actor, YearReport report, YearReport last, List<Reconciliation.Line> lines) {
        FormTable before = requests(reports.form(last));
        FormTable requests = requests(reports.form(report));
        List<CountedEntry> carriedOut = frozen.of(last, cells(before, row(before, FormRow.Counts.CARRIED_OUT)));
        List<CountedEntry> carriedIn = cells(requests, row(requests, FormRow.Counts.CARRIED_IN)).stream()
                .flatMap(cell -> reports.behind(actor, report, cell).stream())
                .toList();
        return new Reconciliation(lines, less(carriedOut, carriedIn), less(carriedIn, carriedOut), true);
    }

    private static List<CountedEntry> less(List<CountedEntry> some, List<CountedEntry> others) {
        Set<String> subjects = others.stream().map(CountedEntry::subject).collect(Collectors.toSet());
        return some.stream()
                .filter(entry -> !subjects.contains(entry.subject()))
                .toList();
    }

    /** The cells of a row that add up no others: the total column counts the same requests once more. */
    private static List<CellId> cells(FormTable table, String row) {
        return table.columns().stream()
                .map(column -> new CellId(table.id(), row, column.id()))
                .filter(cell -> !cell.column().equals(Printing.TOTAL))
                .toList();
    }

    private static FormTable requests(ReportForm form) {
        return form.tables().stream()
                .filter(table -> table.source() == FormTable.Source.DOCKET)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Form " + form.id() + " has no table of requests"));
    }

    private static String row(FormTable table, FormRow.Counts counts) {
        return table.rows().stream()
                .filter(row -> row.counts() == counts)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row counts " + counts))
                .id();
    }

    private static BigDecimal zeroIfAbsent(Figures figures, CellId cell) {
        BigDecimal value = figures.value(cell);
        return value == null ? BigDecimal.ZERO : value;
    }
}
