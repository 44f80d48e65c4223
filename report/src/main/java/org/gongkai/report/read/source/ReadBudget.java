package org.gongkai.report.read.source;

import org.gongkai.report.read.source.UnreadableException.Reason;

/** What reading one file has used of {@link ReadLimits}. Every long loop of a reader spends from it, and so can be stopped. */
public final class ReadBudget {

    private static final int STEPS_BETWEEN_LOOKS = 1024;

    private int characters;
    private int cells;
    private int tables;
    private int steps;

    /**
     * Characters kept.
     *
     * @throws UnreadableException TOO_LARGE past the limit
     */
    public void text(int length) throws UnreadableException {
        characters += length;
        within(characters, ReadLimits.CHARACTERS);
        step();
    }

    /**
     * One line, its characters aside.
     *
     * @throws UnreadableException TOO_LARGE past the limit
     */
    public void line() throws UnreadableException {
        text(ReadLimits.LINE);
    }

    /**
     * One cell.
     *
     * @throws UnreadableException TOO_LARGE past the limit
     */
    public void cell() throws UnreadableException {
        within(++cells, ReadLimits.CELLS);
        step();
    }

    /**
     * One table.
     *
     * @param depth tables it stands in, itself counted
     * @throws UnreadableException TOO_LARGE past the limits
     */
    public void table(int depth) throws UnreadableException {
        within(++tables, ReadLimits.TABLES);
        within(depth, ReadLimits.TABLE_DEPTH);
    }

    /**
     * So many columns in one table.
     *
     * @throws UnreadableException TOO_LARGE past the limit
     */
    public void columns(int count) throws UnreadableException {
        within(count, ReadLimits.COLUMNS);
    }

    /**
     * A turn of a loop.
     *
     * @throws UnreadableException TIMEOUT if the thread was told to stop
     */
    public void step() throws UnreadableException {
        if (++steps % STEPS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /**
     * Looks at once whether to go on.
     *
     * @throws UnreadableException TIMEOUT if the thread was told to stop
     */
    void look() throws UnreadableException {
        if (Thread.interrupted()) {
            throw new UnreadableException(Reason.TIMEOUT);
        }
    }

    /** Throws TOO_LARGE if more is used than the limit allows. */
    public static void within(int used, int limit) throws UnreadableException {
        if (used > limit) {
            throw new UnreadableException(Reason.TOO_LARGE);
        }
    }
}
