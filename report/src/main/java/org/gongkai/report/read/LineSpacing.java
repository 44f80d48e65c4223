package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.ProseLine;

/**
 * Takes back the empty line that some programs put behind every line of a text: in a flattened table an empty line is a
 * blank cell.
 */
final class LineSpacing {

    /** Fewer lines do not show how a text is spaced. */
    private static final int FEWEST_LINES = 20;

    private LineSpacing() {}

    /** The blocks with single spacing; those given if not every line has an empty one behind it. */
    static List<Block> single(List<Block> blocks) {
        List<Block> single = new ArrayList<>();
        boolean lineBefore = false;
        for (Block block : blocks) {
            boolean blank = block instanceof ProseLine line && line.text().isBlank();
            boolean isNothing = blank && (lineBefore || single.isEmpty() || last(single) instanceof Grid);
            if (lineBefore && !blank && block instanceof ProseLine) {
                return blocks;
            }
            if (!isNothing) {
                single.add(block);
            }
            lineBefore = !isNothing && block instanceof ProseLine;
        }
        long lines = single.stream().filter(ProseLine.class::isInstance).count();
        return lines < FEWEST_LINES ? blocks : single;
    }

    private static Block last(List<Block> blocks) {
        return blocks.get(blocks.size() - 1);
    }
}
