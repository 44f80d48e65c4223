package org.gongkai.server.dispute;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.RetentionNeed;
import org.springframework.stereotype.Component;

/** While a dispute over a request can go on, its papers are evidence (证据保全) and are not erased. */
@Component
class DisputesNeedEvidence implements RetentionNeed {

    private final DisputeTable table;
    private final DisputeClocks clocks;

    DisputesNeedEvidence(DisputeTable table, DisputeClocks clocks) {
        this.table = table;
        this.clocks = clocks;
    }

    @Override
    public Optional<String> of(Unit unit, long request, LocalDate today) {
        return table.aboutRequest(unit, request).stream()
                .filter(dispute -> dispute.pending() || clocks.mayGoOn(dispute, today))
                .map(Dispute::ledgerName)
                .findFirst();
    }
}
