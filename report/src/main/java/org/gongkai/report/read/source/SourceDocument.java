package org.gongkai.report.read.source;

import java.util.List;

/**
 * A file as its format gives it: lines of prose and grids of cells in reading order. Nothing here knows the forms.
 *
 * @param blocks lines and grids in the order of the file
 */
public record SourceDocument(List<Block> blocks) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
    }
}
