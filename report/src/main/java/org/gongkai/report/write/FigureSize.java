package org.gongkai.report.write;

/**
 * The size in which a figure is printed: that of its table, or as much smaller as it takes to stay on one line, for broken
 * over two lines it would read as two numbers.
 */
final class FigureSize {

    /** Size of the tables, in points. */
    static final double PLAIN = 9;

    /** Smaller than this nobody reads; such a figure is broken after all. */
    private static final double LEAST = 4.5;

    /** Width between the margins of the page, in points. */
    private static final double TEXT_WIDTH = 442;

    /** What borders and padding take of a cell's width, in points. */
    private static final double BESIDES = 5;

    /** Width of a digit, and of a Chinese character beside it, to the size. */
    private static final double DIGIT = 0.57;

    private FigureSize() {}

    /**
     * The size in points, in half points.
     *
     * @param share part of the table's width that the cell has, 0 to 1
     */
    static double of(String figure, double share) {
        double room = share * TEXT_WIDTH - BESIDES;
        double ems = 2 * DIGIT * TextWidth.of(figure);
        double fitting = Math.floor(2 * room / ems) / 2;
        return fitting >= PLAIN || fitting < LEAST ? PLAIN : fitting;
    }
}
