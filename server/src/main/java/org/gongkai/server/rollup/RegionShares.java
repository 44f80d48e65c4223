package org.gongkai.server.rollup;

import java.util.List;
import org.gongkai.server.annual.RegionShare;

/**
 * A part of what adds up to a cell (汇总构成).
 *
 * @param shown the office itself, then some of the accepted units
 * @param units how many units are accepted in all
 */
public record RegionShares(List<RegionShare> shown, int units) {

    public RegionShares {
        shown = List.copyOf(shown);
    }
}
