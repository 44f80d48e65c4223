package org.gongkai.server.annual;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.report.AnnualReport;
import org.gongkai.rules.form.Breach;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormCheck;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands beside the fields of the yearly sheet (填报参考): last year's figures, what the catalogue suggests, what is wrong. */
@Service
public class SheetDesk {

    private final AnnualReports reports;
    private final EarlierReports earlier;
    private final YearlySheet sheet;
    private final Proposals proposals;

    SheetDesk(AnnualReports reports, EarlierReports earlier, YearlySheet sheet, Proposals proposals) {
        this.reports = reports;
        this.earlier = earlier;
        this.sheet = sheet;
        this.proposals = proposals;
    }

    /** Last year's figures; none where there is no report of last year, or it adds up a whole region. */
    @Transactional(readOnly = true)
    public Figures lastYear(Actor actor, YearReport report) {
        return earlier.isRegion(actor, report.year())
                ? Figures.none()
                : earlier.before(actor, report.year())
                        .map(AnnualReport::figures)
                        .orElse(Figures.none());
    }

    /** What the catalogue suggests, by cell. */
    @Transactional(readOnly = true)
    public Map<CellId, Proposal> proposals(Actor actor, YearReport report) {
        actor.asAny(AnnualReports.READERS);
        return proposals.of(actor.unit(), reports.form(report), report.year());
    }

    /**
     * Fills in the sheet as {@link AnnualReports#fill} does; cells in which a person confirms what the catalogue suggests
     * take that, whatever is typed.
     *
     * @throws RefusedException if nothing is suggested for one of them
     */
    @Transactional
    public void fill(
            Actor actor, int year, Map<CellId, String> typed, Map<CellId, MoneyUnit> units, List<CellId> confirmed) {
        Map<CellId, String> values = new LinkedHashMap<>(typed);
        Map<CellId, Proposal> proposals = confirmed.isEmpty() ? Map.of() : proposals(actor, reports.find(actor, year));
        for (CellId cell : confirmed) {
            Proposal proposal = proposals.get(cell);
            if (proposal == null) {
                throw new RefusedException("refused.gone");
            }
            values.put(cell, String.valueOf(proposal.value()));
        }
        reports.fill(actor, year, values, units);
    }

    /** What is wrong with fields as they are typed, before anything is saved: kinds of number, and last year's figures. */
    @Transactional(readOnly = true)
    public List<SheetRemark> check(
            Actor actor, YearReport report, Map<CellId, String> typed, Map<CellId, MoneyUnit> units) {
        ReportForm form = reports.form(report);
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        sheet.of(actor.unit(), report.year()).forEach((cell, entry) -> figures.put(cell, entry.figure()));
        List<SheetRemark> remarks = new ArrayList<>();
        typed.forEach((cell, text) -> {
            try {
                figures.put(cell, figure(form, cell, text, units));
            } catch (RefusedException e) {
                figures.remove(cell);
                remarks.add(new SheetRemark(cell, e.key(), e.of(), true));
            }
        });
        Figures now = new Figures(figures);
        Stream.concat(
                        FormCheck.check(form, now).stream(),
                        FormCheck.checkAgainstLastYear(form, now, lastYear(actor, report)).stream())
                .map(SheetDesk::remark)
                .forEach(remarks::add);
        return remarks;
    }

    private static Figure figure(ReportForm form, CellId cell, String text, Map<CellId, MoneyUnit> units) {
        return text.isBlank()
                ? Figure.blank("")
                : Figure.of(YearlySheet.value(form.columnOf(cell), text.strip()), units.get(cell));
    }

    private static SheetRemark remark(Breach breach) {
        BigDecimal expected = breach.expected();
        String actual = breach.actual().toPlainString();
        return expected == null
                ? new SheetRemark(breach.cell(), "annual.remark.kind", List.of(actual), breach.strict())
                : new SheetRemark(
                        breach.cell(),
                        "annual.remark.expected",
                        List.of(expected.toPlainString(), actual, breach.rule()),
                        breach.strict());
    }
}
