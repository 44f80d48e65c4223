package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figures;
import org.jspecify.annotations.Nullable;

/** The figures by which units are looked at side by side (主要数据); every form since 2019 has them. */
public enum KeyFigure {
    /** 新收申请. */
    RECEIVED("requests.new.total"),
    /** 予以公开、部分公开. */
    GRANTED("requests.granted.total", "requests.partial.total"),
    /** 结转下年度. */
    CARRIED_OUT("requests.carried_out.total"),
    /** 行政许可处理决定. */
    LICENCES("art20_5.licence.decisions"),
    /** 行政处罚处理决定. */
    PENALTIES("art20_6.penalty.decisions"),
    /** 行政复议、行政诉讼. */
    DISPUTES("disputes.reconsideration.total", "disputes.suit_direct.total", "disputes.suit_after.total");

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change, of records
    private final List<CellId> cells;

    KeyFigure(String... cells) {
        this.cells = Stream.of(cells).map(CellId::parse).toList();
    }

    /** The cells it adds up. */
    public List<CellId> cells() {
        return cells;
    }

    /** Its value in a report; null where none of its cells is filled in. */
    public @Nullable BigDecimal of(Figures figures) {
        return of(figures::value);
    }

    /** The same of a report whose numbers are asked for one by one. */
    @Nullable
    BigDecimal of(Function<CellId, @Nullable BigDecimal> value) {
        return cells.stream()
                .map(value)
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
