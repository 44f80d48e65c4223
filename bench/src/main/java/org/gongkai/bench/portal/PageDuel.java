package org.gongkai.bench.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.bench.measure.Spread;

/**
 * One page served by two programs on the same core, asked for by turns.
 *
 * @param what what the page is and how it is encoded
 * @param bytes bytes of the page as the first sends it
 * @param othersBytes as the second does
 * @param first answers a second of the first, each round
 * @param second of the second
 * @param wanted what part of the second's rate the first is to reach
 */
record PageDuel(String what, int bytes, int othersBytes, List<Double> first, List<Double> second, String wanted) {

    /**
     * First with few connections: on one core the threads of many leave the compiler, which is one thread beside them, hardly any
     * time.
     */
    private static final List<Integer> WARM_UP_CONNECTIONS = List.of(2, 2, 2, Wrk.CONNECTIONS, Wrk.CONNECTIONS);

    /** One of the two: a program and where the page stands in it. */
    record Side(Program program, String path) {

        int bytes(String encoding) throws IOException {
            return program.get(path, encoding).length;
        }

        double rate(String encoding, int seconds) throws IOException, InterruptedException {
            return rate(encoding, Wrk.CONNECTIONS, seconds);
        }

        double rate(String encoding, int connections, int seconds) throws IOException, InterruptedException {
            return Wrk.rate(program.url(path), encoding, connections, seconds);
        }
    }

    static PageDuel of(String what, String wanted, Side first, Side second, String encoding, int rounds, int seconds)
            throws IOException, InterruptedException {
        for (int connections : WARM_UP_CONNECTIONS) {
            first.rate(encoding, connections, seconds);
        }
        second.rate(encoding, 1);
        List<Double> firsts = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            firsts.add(first.rate(encoding, seconds));
            others.add(second.rate(encoding, seconds));
        }
        return new PageDuel(what, first.bytes(encoding), second.bytes(encoding), firsts, others, wanted);
    }

    Spread firstRate() {
        return Spread.of(first, Double::doubleValue);
    }

    Spread secondRate() {
        return Spread.of(second, Double::doubleValue);
    }

    /** The first's rate in percent of the second's. */
    double percent() {
        return 100 * firstRate().median() / secondRate().median();
    }
}
