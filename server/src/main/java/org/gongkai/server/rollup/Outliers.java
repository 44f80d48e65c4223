package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<LevelFigure, BigDecimal> medians = medians(all);
        for (Standing one : all) {
            for (KeyFigure figure : KeyFigure.values()) {
                lastYear(one, figure).or(() -> peers(one, figure, medians)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** What units are compared in: a figure of those on the same level. */
    private record LevelFigure(int depth, KeyFigure figure) {}

    /** The median of every level on which enough units say the figure. */
    private static Map<LevelFigure, BigDecimal> medians(List<Standing> all) {
        Map<LevelFigure, List<BigDecimal>> said = new HashMap<>();
        for (Standing one : all) {
            for (KeyFigure figure : KeyFigure.values()) {
                BigDecimal now = one.of(figure).now();
                if (now != null) {
                    said.computeIfAbsent(new LevelFigure(one.member().depth(), figure), level -> new ArrayList<>())
                            .add(now);
                }
            }
        }
        Map<LevelFigure, BigDecimal> medians = new HashMap<>();
        said.forEach((level, values) -> {
            if (values.size() >= PEERS) {
                Collections.sort(values);
                medians.put(level, values.get((values.size() - 1) / 2));
            }
        });
        return medians;
    }

    private Optional<Outlier> lastYear(Standing one, KeyFigure figure) {
        BigDecimal now = one.of(figure).now();
        BigDecimal before = one.of(figure).before();
        return now != null && before != null && settings.isJump(now, before)
                ? Optional.of(new Outlier(one.member().unit(), figure, now, Outlier.From.LAST_YEAR, before))
                : Optional.empty();
    }

    private Optional<Outlier> peers(Standing one, KeyFigure figure, Map<LevelFigure, BigDecimal> medians) {
        BigDecimal now = one.of(figure).now();
        BigDecimal median = medians.get(new LevelFigure(one.member().depth(), figure));
        return now != null
                        && median != null
                        && median.signum() > 0
                        && now.compareTo(median) > 0
                        && settings.isJump(now, median)
                ? Optional.of(new Outlier(one.member().unit(), figure, now, Outlier.From.PEERS, median))
                : Optional.empty();
    }
}
