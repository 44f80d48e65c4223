package org.gongkai.bench.search;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.gongkai.bench.Section;
import org.gongkai.bench.measure.Machine;
import org.gongkai.server.platform.search.Findable;
import org.gongkai.server.platform.search.Reading;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts texts into search and asks it, beside its peers. Called by {@code bench/run-search}. */
@Command(name = "bench/run-search", sortOptions = false, mixinStandardHelpOptions = true)
public final class SearchBench implements Callable<Integer> {

    private static final int THREADS = 2;
    private static final int BATCH = 500;
    private static final int QUERIES = 1_000;
    private static final int WARM_UP = 5_000;
    private static final double NANO = 1e9;
    private static final double MILLI = 1e6;

    /** Beyond, only what the application is measured by: the others take too long. */
    private static final int MOST_FOR_ALL = 100_000;

    @Option(names = "--sizes", split = ",", description = "texts (default ${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of(10_000, 100_000);

    @Option(names = "--million", description = "a million texts as well")
    private boolean million;

    @Option(names = "--seconds", description = "seconds of asking that count (default ${DEFAULT-VALUE})")
    private int seconds = 10;

    @Option(names = "--output", description = "page whose section on search is written anew")
    private Optional<Path> output = Optional.empty();

    private final Reading reading = new Reading();
    private final WordTexts texts = new WordTexts();

    private SearchBench() {}

    /** Where measuring starts. */
    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(new CommandLine(new SearchBench()).execute(arguments));
    }

    private interface Opening {
        Contestant in(Path folder) throws Exception;
    }

    @Override
    public Integer call() throws Exception {
        double load = Machine.load();
        List<Integer> all = new ArrayList<>(sizes);
        if (million) {
            all.add(1_000_000);
        }
        List<Outcome> outcomes = new ArrayList<>();
        measured(WARM_UP, true); // so that nobody pays for being the first
        for (int size : all) {
            outcomes.addAll(measured(size, size <= MOST_FOR_ALL));
        }
        Section section = SearchSection.of(Machine.line(), load, outcomes);
        System.out.println(section);
        if (output.isPresent()) {
            section.into(output.get());
        }
        return CommandLine.ExitCode.OK;
    }

    private List<Outcome> measured(int size, boolean withPeers) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(measured("our terms, Lucene alone", size, folder -> RawLucene.ours(folder, reading)));
        outcomes.add(measured("our terms, the application", size, folder -> new Application(folder, reading)));
        if (withPeers) {
            outcomes.add(measured("pairs (CJKAnalyzer)", size, folder -> RawLucene.of(folder, new CJKAnalyzer())));
            outcomes.add(measured("words (smartcn)", size, folder -> RawLucene.of(folder, new SmartChineseAnalyzer())));
            outcomes.add(measured("PostgreSQL full text", size, folder -> new Postgres()));
        }
        return outcomes;
    }

    private Outcome measured(String name, int size, Opening opening) throws Exception {
        Path folder = Files.createTempDirectory("gongkai-search");
        try (Contestant contestant = opening.in(folder)) {
            long[] putting = inThreads(thread -> new long[] {put(contestant, size, thread)});
            long start = System.nanoTime();
            contestant.finish();
            double lasting = (Arrays.stream(putting).average().orElse(0) + System.nanoTime() - start) / NANO;
            double indexed = size / lasting;
            asked(contestant, size, Math.max(1, seconds / 2));
            long begin = System.nanoTime();
            long[] times = asked(contestant, size, seconds);
            double lasted = (System.nanoTime() - begin) / NANO;
            Outcome outcome = new Outcome(
                    name,
                    size,
                    indexed,
                    times.length / lasted,
                    times[times.length / 2] / MILLI,
                    times[times.length * 99 / 100] / MILLI,
                    megabytes(folder));
            System.err.println(outcome);
            return outcome;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** How long a thread needs for its share, making the texts not counted. */
    private long put(Contestant contestant, int size, int thread) throws Exception {
        long nanos = 0;
        for (long from = thread * (long) BATCH; from < size; from += THREADS * (long) BATCH) {
            List<Findable> batch = LongStream.range(from, Math.min(size, from + BATCH))
                    .mapToObj(texts::text)
                    .toList();
            long start = System.nanoTime();
            contestant.put(batch);
            nanos += System.nanoTime() - start;
        }
        return nanos;
    }

    /** Asks for so many seconds on all threads; how long each answer took, in order of length. */
    private long[] asked(Contestant contestant, int size, int lasting) throws Exception {
        List<String> queries = LongStream.range(0, QUERIES)
                .mapToObj(query -> texts.query(query * (size / QUERIES)))
                .toList();
        long end = System.nanoTime() + (long) (lasting * NANO);
        return inThreads(thread -> {
            List<Long> times = new ArrayList<>();
            for (int query = thread; System.nanoTime() < end; query += THREADS) {
                long start = System.nanoTime();
                contestant.find(queries.get(query % QUERIES));
                times.add(System.nanoTime() - start);
            }
            return times.stream().mapToLong(Long::longValue).toArray();
        });
    }

    private interface Work {
        long[] on(int thread) throws Exception;
    }

    private static long[] inThreads(Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                int thread = number;
                running.add(threads.submit(() -> work.on(thread)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> one : running) {
                all = LongStream.concat(all, Arrays.stream(one.get()));
            }
            return all.sorted().toArray();
        } finally {
            threads.shutdown();
        }
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / MILLI;
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%,.1f" : "%,.0f", value);
    }
}
