package org.gongkai.server.rollup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units that report to an office for a year, with what each has sent (报送单位名单). */
@Component
class Members {

    private final RollupTable rollups;
    private final ReceivedReportTable reports;

    Members(RollupTable rollups, ReceivedReportTable reports) {
        this.rollups = rollups;
        this.reports = reports;
    }

    /** In the order of the tree; those that report to a nearer office, which has opened the year too, are not among them. */
    @Transactional(readOnly = true)
    public List<Member> of(RollupYear rollup) {
        Map<Long, List<ReceivedReport>> sent = reports.all(rollup).stream()
                .filter(report -> report.unitId() != null)
                .collect(Collectors.groupingBy(report -> Objects.requireNonNull(report.unitId())));
        return rollups.members(rollup, sent);
    }
}
