package org.gongkai.bench;

import java.util.List;
import org.gongkai.bench.corpus.CorpusFormat;
import org.gongkai.bench.measure.Round;

/**
 * What was measured of one format.
 *
 * @param format the format
 * @param rounds its rounds after warming up
 * @param readBack how many reports were read as they had been written
 * @param clean how many gave neither error nor warning
 */
record FormatResult(CorpusFormat format, List<Round> rounds, int readBack, int clean) {

    int files() {
        return rounds.get(0).files();
    }
}
