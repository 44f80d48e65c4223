package org.gongkai.server.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The region as a map of areas (面积图): each unit as large as its part of a figure. The units, the greatest first, a
 * hundred at most, are divided into two halves as equal as may be, side by side or one above the other, and each half
 * again.
 */
public final class Tiles {

    /** How many times wider than high the picture is drawn, so that the tiles come near to squares. */
    private static final double WIDE = 3;

    private static final double WHOLE = 100;

    /** So many are drawn at most: no name fits into the tiles of more. */
    public static final int MOST = 100;

    private final KeyFigure figure;
    private final List<Tile> tiles = new ArrayList<>();

    private Tiles(KeyFigure figure) {
        this.figure = figure;
    }

    /** A place in the picture. */
    private record Box(double x, double y, double width, double height) {

        Box first(double part) {
            return isWide() ? new Box(x, y, width * part, height) : new Box(x, y, width, height * part);
        }

        Box second(double part) {
            return isWide()
                    ? new Box(x + width * part, y, width * (1 - part), height)
                    : new Box(x, y + height * part, width, height * (1 - part));
        }

        private boolean isWide() {
            return width * WIDE >= height;
        }
    }

    /** The units that have some of a figure; none where nobody has. */
    public static List<Tile> of(List<Standing> all, KeyFigure figure) {
        Tiles tiles = new Tiles(figure);
        tiles.lay(
                Standings.ranked(all, figure).stream()
                        .filter(one -> tiles.value(one).signum() > 0)
                        .limit(MOST)
                        .toList(),
                new Box(0, 0, WHOLE, WHOLE));
        return tiles.tiles;
    }

    private void lay(List<Standing> units, Box box) {
        if (units.size() == 1) {
            Standing one = units.get(0);
            tiles.add(new Tile(one.member().unit(), value(one), box.x, box.y, box.width, box.height));
        } else if (!units.isEmpty()) {
            int half = half(units);
            List<Standing> first = units.subList(0, half);
            double part = sum(first) / sum(units);
            lay(first, box.first(part));
            lay(units.subList(half, units.size()), box.second(part));
        }
    }

    /** How many of the units, at least one and not all, come nearest to half of them. */
    private int half(List<Standing> units) {
        double whole = sum(units);
        int count = 1;
        double first = sum(units.subList(0, 1));
        while (count < units.size() - 1 && first < whole / 2) {
            first += value(units.get(count)).doubleValue();
            count++;
        }
        return count;
    }

    private double sum(List<Standing> units) {
        return units.stream()
                .map(this::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    private BigDecimal value(Standing one) {
        BigDecimal value = one.of(figure).now();
        return value == null ? BigDecimal.ZERO : value;
    }
}
