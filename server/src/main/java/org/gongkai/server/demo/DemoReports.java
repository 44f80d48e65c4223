package org.gongkai.server.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.ReportApproval;
import org.gongkai.server.annual.ReportPublication;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the demonstration's reports the way of every report (演示年报办理): sheet, prose, approval, publication. */
@Component
class DemoReports {

    private final AnnualReports reports;
    private final ReportApproval approval;
    private final ReportPublication publication;

    DemoReports(AnnualReports reports, ReportApproval approval, ReportPublication publication) {
        this.reports = reports;
        this.approval = approval;
        this.publication = publication;
    }

    /** The clerk writes it, the leader approves it, and it is published on the day it was signed. */
    @Transactional
    public void publish(Actor clerk, Actor leader, WrittenReport written) {
        int year = written.year();
        fillSheet(clerk, reports.begin(clerk, year), written);
        reports.write(clerk, year, version(clerk, year), written.chapters(), written.number(), written.signed());
        approval.submit(clerk, year, version(clerk, year));
        approval.approve(leader, year, version(clerk, year), written.word());
        publication.publish(clerk, year, version(clerk, year), written.signed());
    }

    private void fillSheet(Actor clerk, YearReport report, WrittenReport written) {
        ReportForm form = reports.form(report);
        Map<CellId, String> typed = new LinkedHashMap<>();
        Map<CellId, MoneyUnit> units = new LinkedHashMap<>();
        form.tables().stream()
                .filter(table -> table.source() == FormTable.Source.SHEET)
                .flatMap(table -> table.cells().stream())
                .forEach(cell -> {
                    typed.put(cell, written.figures().getOrDefault(cell, "0"));
                    if (written.figures().containsKey(cell) && form.typeOf(cell) == CellType.MONEY) {
                        units.put(cell, written.money());
                    }
                });
        reports.fill(clerk, report.year(), typed, units);
    }

    private int version(Actor clerk, int year) {
        return reports.find(clerk, year).version();
    }
}
