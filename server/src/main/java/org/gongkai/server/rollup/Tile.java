package org.gongkai.server.rollup;

import java.math.BigDecimal;
import org.gongkai.server.office.Unit;

/**
 * A unit's part of the region as an area (面积图的一块); all measures in hundredths of the picture.
 *
 * @param unit unit
 * @param value its figure, above 0
 */
public record Tile(Unit unit, BigDecimal value, double x, double y, double width, double height) {}
