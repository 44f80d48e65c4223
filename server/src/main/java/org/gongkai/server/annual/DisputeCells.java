package org.gongkai.server.annual;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.dispute.Counted;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;

/** Table four out of the register of disputes (行政复议、行政诉讼的数据). */
@Component
class DisputeCells implements CellSource {

    private final Disputes disputes;

    DisputeCells(Disputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public FormTable.Source source() {
        return FormTable.Source.DISPUTE;
    }

    @Override
    public Map<CellId, Long> tally(Unit unit, FormTable table, int year) {
        return disputes.countedIn(unit, year).stream()
                .collect(Collectors.groupingBy(
                        counted -> new CellId(table.id(), counted.row(), counted.column()), Collectors.counting()));
    }

    @Override
    public List<CountedEntry> behind(Unit unit, FormTable table, int year, Set<String> rows, Set<String> columns) {
        return disputes.countedIn(unit, year).stream()
                .filter(counted -> rows.contains(counted.row()) && columns.contains(counted.column()))
                .map(DisputeCells::entry)
                .toList();
    }

    private static CountedEntry entry(Counted counted) {
        String place = "/office/disputes/" + counted.dispute();
        return new CountedEntry("dispute/" + counted.dispute(), counted.label(), place, "");
    }
}
