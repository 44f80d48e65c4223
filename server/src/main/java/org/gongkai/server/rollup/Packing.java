package org.gongkai.server.rollup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.packed.NotPackableException;
import org.gongkai.rules.form.packed.PackedForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Packs the figures of received reports, so that the page of a year need not read the reports anew (收报数据打包). */
@Component
class Packing {

    private static final Logger LOG = LoggerFactory.getLogger(Packing.class);
    private static final byte[] NOT_PACKABLE = {};

    private final ReceivedReportTable table;
    private final ReportFiles files;
    private final Map<Integer, PackedForm> packedForms = new ConcurrentHashMap<>();

    Packing(ReceivedReportTable table, ReportFiles files) {
        this.table = table;
        this.files = files;
    }

    /** Figures on the form of a year; empty where a number cannot be packed, which is then read from the report each time. */
    byte[] pack(RollupYear rollup, Figures figures) {
        try {
            return form(rollup).pack(figures);
        } catch (NotPackableException e) {
            LOG.debug("Figures that cannot be packed", e);
            return NOT_PACKABLE;
        }
    }

    /** The packed figures of a year's reports. */
    PackedYear year(RollupYear rollup) {
        return new PackedYear(form(rollup), table.packed(rollup), report -> files.kept(report)
                .report()
                .figures());
    }

    private PackedForm form(RollupYear rollup) {
        return packedForms.computeIfAbsent(
                rollup.year(),
                year -> new PackedForm(files.forms().forYear(year).orElseThrow()));
    }
}
