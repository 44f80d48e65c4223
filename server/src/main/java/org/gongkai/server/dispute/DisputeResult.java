package org.gongkai.server.dispute;

import java.util.Optional;
import org.gongkai.rules.request.PeriodName;

/** How a dispute ended (审理结果); each belongs to a column of table four. */
public enum DisputeResult {
    /** 维持. */
    MAINTAINED(ResultColumn.UPHELD),
    /** 驳回请求. */
    REJECTED(ResultColumn.UPHELD),
    /** 撤销. */
    REVOKED(ResultColumn.CORRECTED),
    /** 变更. */
    CHANGED(ResultColumn.CORRECTED),
    /** 确认违法. */
    HELD_UNLAWFUL(ResultColumn.CORRECTED),
    /** 责令履行. */
    ORDERED_TO_PERFORM(ResultColumn.CORRECTED),
    /** 撤回申请或者起诉. */
    WITHDRAWN(ResultColumn.OTHER),
    /** 调解、和解. */
    MEDIATED(ResultColumn.OTHER),
    /** 终止. */
    TERMINATED(ResultColumn.OTHER),
    /** 不予受理、驳回申请或者驳回起诉. */
    INADMISSIBLE(ResultColumn.OTHER);

    private final ResultColumn column;

    DisputeResult(ResultColumn column) {
        this.column = column;
    }

    /** Where table four counts it. */
    public ResultColumn column() {
        return column;
    }

    /** Within what a suit that ended so can be appealed against (行政诉讼法 85); empty where it cannot. */
    public Optional<PeriodName> appealPeriod() {
        return switch (this) {
            case WITHDRAWN, MEDIATED, TERMINATED -> Optional.empty();
            case INADMISSIBLE -> Optional.of(PeriodName.APPEAL_RULING);
            default -> Optional.of(PeriodName.APPEAL_JUDGMENT);
        };
    }

    /** Whether the body must put right what it did. */
    public boolean corrects() {
        return column == ResultColumn.CORRECTED;
    }
}
