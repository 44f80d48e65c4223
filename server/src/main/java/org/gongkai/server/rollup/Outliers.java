package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.report.check.CheckSettings;

/**
 * Figures far from what was to be expected (异常值), by a rule that can be told in a sentence: three times last year's or a
 * third of it, as in the check of a report; or at least three times the median of the units on the same level, where at
 * least five of them say the figure and most of them have some. Nothing below ten counts.
 */
public record Outliers(CheckSettings settings) {

    /** From so many units on a level is their median worth something. */
    static final int PEERS = 5;

    /** What stands out, unit by unit. */
    public List<Outlier> in(List<Standing> all) {
        List<Outlier> found = new ArrayList<>();
        for (Standing one : all) {
            for (KeyFigure figure : KeyFigure.values()) {
                lastYear(one, figure).or(() -> peers(one, figure, all)).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Outlier> lastYear(Standing one, KeyFigure figure) {
        BigDecimal now = one.of(figure).now();
        BigDecimal before = one.of(figure).before();
        return now != null && before != null && settings.isJump(now, before)
                ? Optional.of(new Outlier(one.member().unit(), figure, now, Outlier.From.LAST_YEAR, before))
                : Optional.empty();
    }

    private Optional<Outlier> peers(Standing one, KeyFigure figure, List<Standing> all) {
        BigDecimal now = one.of(figure).now();
        List<BigDecimal> level = all.stream()
                .filter(other -> other.member().depth() == one.member().depth())
                .map(other -> other.of(figure).now())
                .filter(Objects::nonNull)
                .map(BigDecimal.class::cast)
                .sorted()
                .toList();
        if (now == null || level.size() < PEERS) {
            return Optional.empty();
        }
        BigDecimal median = level.get((level.size() - 1) / 2);
        return median.signum() > 0 && now.compareTo(median) > 0 && settings.isJump(now, median)
                ? Optional.of(new Outlier(one.member().unit(), figure, now, Outlier.From.PEERS, median))
                : Optional.empty();
    }
}
