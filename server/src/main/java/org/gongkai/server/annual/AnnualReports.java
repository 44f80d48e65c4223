package org.gongkai.server.annual;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit's annual reports (年度报告): drafted from the year's records and checked all the time, until {@link ReportApproval} freezes
 * them.
 */
@Service
public class AnnualReports {

    static final Role[] READERS = {Role.CLERK, Role.LEADER, Role.INSPECTOR, Role.LIAISON, Role.DISCLOSURE_HEAD};

    private final YearReportTable table;
    private final YearlySheet sheet;
    private final YearFigures figures;
    private final FrozenEntries frozen;
    private final ProseData prose;
    private final Edits edits;
    private final Printing printing;
    private final ReportCheck check;
    private final RegionProse region;
    private final Ledger ledger;
    private final Clock clock;

    AnnualReports(
            YearReportTable table,
            YearlySheet sheet,
            YearFigures figures,
            FrozenEntries frozen,
            ProseData prose,
            Edits edits,
            Printing printing,
            ReportCheck check,
            RegionProse region,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.sheet = sheet;
        this.figures = figures;
        this.frozen = frozen;
        this.prose = prose;
        this.edits = edits;
        this.printing = printing;
        this.check = check;
        this.region = region;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The latest version for each year, the last year first. */
    @Transactional(readOnly = true)
    public List<YearReport> all(Actor actor) {
        actor.asAny(READERS);
        return table.all(actor.unit());
    }

    /**
     * Begins the report on a year, or finds it begun.
     *
     * @throws RefusedException if no form is known for the year
     */
    @Transactional
    public YearReport begin(Actor actor, int year) {
        Duty duty = actor.as(Role.CLERK);
        if (table.latest(actor.unit(), year).isEmpty()) {
            ReportForm form = printing.forms()
                    .forYear(year)
                    .filter(known -> year <= LocalDate.now(clock).getYear())
                    .orElseThrow(() -> new RefusedException("refused.annual.year", String.valueOf(year)));
            long by = actor.account().id();
            List<String> chapters = region.chapters(actor.unit(), year, form);
            table.add(actor.unit(), year, form.id(), chapters, by);
            edits.keep(find(actor, year), chapters, by);
            ledger.record(actor.act(duty, "annual.begun", "annual/" + year, null, null));
        }
        return find(actor, year);
    }

    /**
     * The report on a year.
     *
     * @throws RefusedException if it has not been begun
     */
    @Transactional(readOnly = true)
    public YearReport find(Actor actor, int year) {
        actor.asAny(READERS);
        return table.latest(actor.unit(), year).orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** Every version of the report on a year, the latest first. */
    @Transactional(readOnly = true)
    public List<YearReport> versions(Actor actor, int year) {
        actor.asAny(READERS);
        return table.versions(actor.unit(), year);
    }

    /**
     * A version of the report on a year.
     *
     * @throws RefusedException if there is no such version
     */
    @Transactional(readOnly = true)
    public YearReport version(Actor actor, int year, int number) {
        return versions(actor, year).stream()
                .filter(report -> report.number() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.gone"));
    }

    /** What a unit has published on a year, for whoever reads it: frozen. Empty where it has not. */
    @Transactional(readOnly = true)
    public Optional<YearReport> published(Unit unit, int year) {
        return table.published(unit, year);
    }

    /** The numbers of the reports on a year that stand published, by the unit's number. */
    @Transactional(readOnly = true)
    public Map<Long, Long> published(int year) {
        return table.published(year);
    }

    /** The form of a report. */
    public ReportForm form(YearReport report) {
        return printing.form(report);
    }

    /** The figures of a report: as they stand today, or as they were frozen. */
    @Transactional(readOnly = true)
    public Figures figures(Actor actor, YearReport report) {
        return print(actor, report).figures();
    }

    /** The whole report: as it would be today, or as it was frozen. */
    @Transactional(readOnly = true)
    public AnnualReport print(Actor actor, YearReport report) {
        return printing.print(actor.unit(), report);
    }

    /**
     * What the facts in braces stand for, by their names.
     *
     * @param counted the figures of the report, which it takes a while to count
     */
    @Transactional(readOnly = true)
    public Map<String, String> facts(Actor actor, YearReport report, Figures counted) {
        Map<String, String> values = printing.facts(actor.unit(), report, counted);
        Map<String, String> facts = new LinkedHashMap<>();
        prose.facts()
                .forEach((name, id) -> Optional.ofNullable(values.get(id)).ifPresent(value -> facts.put(name, value)));
        return facts;
    }

    /** What was filled in by hand. */
    @Transactional(readOnly = true)
    public Map<CellId, SheetEntry> sheet(Actor actor, int year) {
        return sheet.of(actor.unit(), year);
    }

    /** The unit's own records behind a figure: as they stand today, or as they were counted when it was frozen. */
    @Transactional(readOnly = true)
    public List<CountedEntry> behind(Actor actor, YearReport report, CellId cell) {
        actor.asAny(READERS);
        if (report.frozen() != null) {
            return frozen.of(report, new SummedCells(form(report)).own(cell));
        }
        return figures.behind(actor.unit(), form(report), report.year(), cell);
    }

    /** What is wrong with a report, the gravest first. */
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, YearReport report) {
        actor.asAny(READERS);
        return check.check(actor.unit(), report);
    }

    /** The same of one that was printed just now, which takes a while to count. */
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, YearReport report, AnnualReport printed) {
        actor.asAny(READERS);
        return check.check(actor.unit(), report, printed);
    }

    /**
     * Fills in figures of the yearly sheet.
     *
     * @param typed by cell; blank takes a figure out
     * @param units of money, by cell
     * @throws RefusedException if one is no figure, or the report is no draft
     */
    @Transactional
    public void fill(Actor actor, int year, Map<CellId, String> typed, Map<CellId, MoneyUnit> units) {
        Duty duty = actor.asAny(Role.CLERK, Role.LIAISON);
        YearReport report = find(actor, year);
        requireDraft(report);
        ReportForm form = form(report);
        String before = sheetDigest(actor, year);
        typed.forEach((cell, value) -> {
            boolean own = form.table(cell.table())
                    .filter(one -> one.source() == FormTable.Source.SHEET)
                    .isPresent();
            if (!own) {
                throw new RefusedException("refused.annual.counted", cell.toString());
            }
            sheet.fill(actor, form, year, cell, value, units.get(cell));
        });
        ledger.record(actor.act(duty, "annual.filled", report.subject(), before, sheetDigest(actor, year)));
    }

    /** Changes what a draft says. */
    @Transactional
    public void write(
            Actor actor, int year, int seen, List<String> chapters, String documentNumber, @Nullable LocalDate signed) {
        Duty duty = actor.as(Role.CLERK);
        YearReport report = find(actor, year);
        Map<String, String> values = printing.facts(actor.unit(), report, figures.of(actor.unit(), form(report), year));
        chapters.forEach(chapter -> prose.put(chapter, values));
        ReportApproval.require(table.write(report, seen, chapters, documentNumber.strip(), signed));
        edits.keep(report, chapters, actor.account().id());
        ledger.record(actor.act(duty, "annual.written", report.subject(), null, null));
    }

    private String sheetDigest(Actor actor, int year) {
        Digest digest = new Digest();
        sheet.of(actor.unit(), year)
                .forEach((cell, entry) -> digest.add(cell + "=" + entry.figure().raw()));
        return digest.hex();
    }

    static void requireDraft(YearReport report) {
        if (report.stage() != ReportStage.DRAFT) {
            throw new RefusedException("refused.annual.not-draft");
        }
    }
}
