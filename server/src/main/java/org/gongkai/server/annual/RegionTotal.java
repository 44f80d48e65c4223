package org.gongkai.server.annual;

import java.util.List;
import org.gongkai.report.Facts;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.gongkai.server.office.Unit;

/** The figures of a whole region (区域汇总数据): in every cell the units' accepted figures and the office's own added up. */
public interface RegionTotal {

    /** The region's figures, every cell of the form. */
    Figures figures();

    /** What each gives to a cell: the office itself first, then the units in the order of the tree. */
    List<RegionShare> shares(CellId cell);

    /** What the prose of each accepted unit's report states. */
    List<Facts> stated();

    /** Invited units whose reports are not accepted yet. */
    List<Unit> missing();

    /** The cells in which something is written that cannot be added. */
    List<CellId> unclear();
}
