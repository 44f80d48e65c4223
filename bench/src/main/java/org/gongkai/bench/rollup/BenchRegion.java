package org.gongkai.bench.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.bench.corpus.SeededReports;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.rules.form.packed.NotPackableException;
import org.gongkai.rules.form.packed.PackedForm;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Accounts;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An office with very many units directly below it, whose reports on two years are all accepted. */
final class BenchRegion {

    static final int YEAR = 2020;
    static final String SIGN_IN = "region";
    static final String PASSWORD = "long enough to pass";

    private static final int DIFFERENT = 211; // a prime, so that neighbours differ

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Forms forms = Forms.builtIn();
    private final int units;
    private final Actor actor;

    BenchRegion(ApplicationContext context, int units) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.units = units;
        Offices offices = context.getBean(Offices.class);
        Unit office = offices.enter("R", "Region", "Region", "R", true);
        long account = context.getBean(Accounts.class).open(SIGN_IN, SIGN_IN, PASSWORD);
        offices.appoint(account, office, null, Role.DISTRICT, LocalDate.of(2019, 1, 1));
        this.actor = offices.actor(account, office.id()).orElseThrow();
    }

    /** Whoever collects the reports. */
    Actor actor() {
        return actor;
    }

    /** Enters the units and their reports on two years. */
    void settle() throws NotPackableException {
        List<Object[]> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            rows.add(new Object[] {
                "R-" + unit, "Unit " + unit, "Unit " + unit, actor.unit().id()
            });
        }
        transactions.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into unit (code, name, short_name, parent_id, own, index_prefix) values (?, ?, ?, ?, false, '')",
                rows));
        enter(YEAR - 1);
        enter(YEAR);
    }

    private void enter(int year) throws NotPackableException {
        jdbc.update(
                "insert into rollup_year (unit_id, year, deadline, opened_by) values (?, ?, ?, ?)",
                actor.unit().id(),
                year,
                (year + 1) + "-01-31",
                actor.account().id());
        long rollup = Objects.requireNonNull(jdbc.queryForObject("select max(id) from rollup_year", Long.class));
        jdbc.update(
                "insert into rollup_member (rollup_id, unit_id, depth, place) select ?, id, 1, id from unit"
                        + " where parent_id = ?",
                rollup,
                actor.unit().id());
        ReportForm form = forms.forYear(year).orElseThrow();
        PackedForm packed = new PackedForm(form);
        List<byte[]> figures = new ArrayList<>();
        List<String> contents = new ArrayList<>();
        for (int number = 0; number < DIFFERENT; number++) {
            AnnualReport report = report(form, year, year * DIFFERENT + number);
            figures.add(packed.pack(report.figures()));
            contents.add(JsonWriter.of(report).toString());
        }
        transactions.executeWithoutResult(status -> enter(rollup, figures, contents));
    }

    private void enter(long rollup, List<byte[]> figures, List<String> contents) {
        List<Long> all = jdbc.queryForList(
                "select unit_id from rollup_member where rollup_id = ? order by unit_id", Long.class, rollup);
        for (int unit = 0; unit < all.size(); unit++) {
            long id = Objects.requireNonNull(jdbc.queryForObject(
                    """
                            insert into rollup_report (rollup_id, unit_id, state, name, unit_name, file, figures, errors,
                                received_on)
                            values (?, ?, 'ACCEPTED', ?, ?, ?, ?, 0, '2021-01-12') returning id""",
                    Long.class,
                    rollup,
                    all.get(unit),
                    "report.docx",
                    "Unit " + unit,
                    "file " + unit,
                    figures.get(unit % DIFFERENT)));
            jdbc.update(
                    "insert into rollup_content (report_id, content) values (?, ?)",
                    id,
                    contents.get(unit % DIFFERENT));
        }
    }

    /** A whole report, so that reading it takes as long as it does: the prose of one, the figures of the year's form. */
    private AnnualReport report(ReportForm form, int year, int number) {
        AnnualReport prose = new SeededReports(forms).report(number);
        return new AnnualReport(
                prose.unit(),
                prose.unitFull(),
                year,
                form,
                SeededReports.figures(form, number),
                prose.places(),
                prose.frame(),
                prose.chapters(),
                prose.facts());
    }
}
