package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.report.Message;
import org.gongkai.report.cli.input.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckRunTest {

    private static final Duration AMPLE = Duration.ofSeconds(50);

    private static Found.Candidate file(String name) {
        return new Found.Candidate(name, true, 0, () -> new byte[0]);
    }

    private static Iterator<Found> files(int count) {
        return IntStream.range(0, count).mapToObj(i -> (Found) file("f" + i)).iterator();
    }

    private static Outcome skipped(Found.Candidate file) {
        return new Outcome.Skipped(file.name(), Message.of("skipped.hidden"));
    }

    private static List<String> names(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::file).toList();
    }

    @Test
    void outcomesComeInTheOrderOfTheFilesWhicheverIsDoneFirst() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        CountDownLatch secondIsDone = new CountDownLatch(1);

        new CheckRun(
                        file -> {
                            if (file.name().equals("f0")) {
                                awaitQuietly(secondIsDone, 5);
                            } else {
                                secondIsDone.countDown();
                            }
                            return skipped(file);
                        },
                        AMPLE)
                .run(files(40), outcomes::add);

        assertThat(names(outcomes))
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(i -> "f" + i).toList());
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndItsThreadInterrupted() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        CountDownLatch interrupted = new CountDownLatch(1);

        new CheckRun(
                        file -> {
                            if (file.name().equals("f1") && awaitQuietly(new CountDownLatch(1), 55)) {
                                interrupted.countDown();
                            }
                            return skipped(file);
                        },
                        Duration.ofMillis(200))
                .run(files(6), outcomes::add);

        assertThat(names(outcomes)).containsExactly("f0", "f1", "f2", "f3", "f4", "f5");
        assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Unreadable.class, one -> assertThat(
                        one.finding().actual().key())
                .isEqualTo("unreadable.TIMEOUT.actual"));
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void filesThatHangForeverTakeNoWorkerFromTheOthers() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();

        new CheckRun(
                        file -> {
                            while (file.name().endsWith("0")) {
                                awaitQuietly(new CountDownLatch(1), 55);
                            }
                            return skipped(file);
                        },
                        Duration.ofMillis(100))
                .run(files(31), outcomes::add);

        assertThat(outcomes).hasSize(31);
        assertThat(outcomes.stream()
                        .filter(Outcome.Unreadable.class::isInstance)
                        .map(Outcome::file))
                .containsExactly("f0", "f10", "f20", "f30");
    }

    @Test
    void onlyAFewFilesAreHeldHoweverManyThereAre() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Found> files = Stream.generate(() -> (Found) file("f" + taken.incrementAndGet()))
                .limit(500)
                .iterator();

        new CheckRun(CheckRunTest::skipped, AMPLE).run(files, outcome -> {
            most.accumulateAndGet(taken.get() - handedOn.getAndIncrement(), Math::max);
            return true;
        });

        assertThat(handedOn.get()).isEqualTo(500);
        assertThat(most.get()).isLessThanOrEqualTo(33);
    }

    @Test
    void theRunEndsWhenNobodyWantsMore() throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();

        new CheckRun(CheckRunTest::skipped, AMPLE).run(files(1000), outcome -> {
            outcomes.add(outcome);
            return outcomes.size() < 3;
        });

        assertThat(names(outcomes)).containsExactly("f0", "f1", "f2");
    }

    @Test
    void aLargeFileIsWorkedOnAlone() throws InterruptedException {
        AtomicInteger atWork = new AtomicInteger();
        List<Integer> besideLarge = new ArrayList<>();
        Iterator<Found> files = IntStream.range(0, 30)
                .mapToObj(
                        i -> (Found) new Found.Candidate("f" + i, true, i % 10 == 5 ? 8L << 20 : 1, () -> new byte[0]))
                .iterator();

        new CheckRun(
                        file -> {
                            int now = atWork.incrementAndGet();
                            if (file.size() > 1) {
                                besideLarge.add(now);
                            }
                            atWork.decrementAndGet();
                            return skipped(file);
                        },
                        AMPLE)
                .run(files, outcome -> true);

        assertThat(besideLarge).containsExactly(1, 1, 1);
    }

    /** Waits for the latch; true if the wait was interrupted. */
    private static boolean awaitQuietly(CountDownLatch latch, int seconds) {
        try {
            return !latch.await(seconds, TimeUnit.SECONDS)
                    && Thread.currentThread().isInterrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }
}
