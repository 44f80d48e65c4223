package org.gongkai.server.annual;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormTable;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;

@Component
class DisputeCells implements CellSource {

    @Override
    public FormTable.Source source() {
        return FormTable.Source.DISPUTE;
    }

    @Override
    public Map<CellId, Long> tally(Unit unit, FormTable table, int year) {
        return Map.of();
    }

    @Override
    public List<CountedEntry> behind(Unit unit, FormTable table, int year, Set<String> rows, Set<String> columns) {
        return List.of();
    }
}
