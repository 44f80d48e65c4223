package org.gongkai.server.rollup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.packed.Cells;
import org.gongkai.rules.form.packed.NotPackableException;
import org.gongkai.rules.form.packed.PackedForm;
import org.gongkai.rules.form.packed.PackedSum;
import org.jspecify.annotations.Nullable;

/** The reports of a year as packed figures (打包的年度数据). Not safe for two threads. */
final class PackedYear {

    private final PackedForm form;
    private final Map<Long, byte[]> packed;
    private final Function<ReceivedReport, Figures> read;
    private final Cells row;

    /**
     * What is packed of a year.
     *
     * @param packed by the report's number; what is empty or not there is read from the report
     * @param read reads a report's figures
     */
    PackedYear(PackedForm form, Map<Long, byte[]> packed, Function<ReceivedReport, Figures> read) {
        this.form = form;
        this.packed = packed;
        this.read = read;
        this.row = form.cells();
    }

    /** The key figures of a report. */
    KeyFigures keys(ReceivedReport report) {
        byte[] figures = packed(report);
        if (figures == null) {
            return KeyFigures.of(read.apply(report));
        }
        form.unpack(figures, row);
        return KeyFigures.of(cell -> {
            Figure figure = form.figure(row, cell);
            return figure == null ? null : figure.value();
        });
    }

    /**
     * What the accepted reports and the office's own figures add up to.
     *
     * @throws NotPackableException if a number among them cannot be packed
     */
    RegionFigures sum(Figures own, List<Member> members) throws NotPackableException {
        PackedSum sum = new PackedSum(form.size());
        Set<CellId> unclear = new LinkedHashSet<>();
        form.unpack(form.pack(own), row);
        add(sum, unclear);
        for (Member member : members) {
            ReceivedReport accepted = member.accepted().orElse(null);
            if (accepted != null) {
                byte[] figures = packed(accepted);
                form.unpack(figures == null ? form.pack(read.apply(accepted)) : figures, row);
                add(sum, unclear);
            }
        }
        List<CellId> inOrder = new ArrayList<>(form.form().cells());
        inOrder.retainAll(unclear);
        return new RegionFigures(form.form(), sum.figures(form), inOrder);
    }

    private void add(PackedSum sum, Set<CellId> unclear) {
        sum.add(row);
        unclear.addAll(form.unclear(row));
    }

    private byte @Nullable [] packed(ReceivedReport report) {
        byte[] figures = packed.get(report.id());
        return figures == null || figures.length == 0 ? null : figures;
    }
}
