package org.gongkai.report.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.gongkai.report.cli.input.Found;
import org.gongkai.report.read.source.UnreadableException.Reason;

/**
 * Takes files through their check, several at a time, and hands the outcomes on in the order of the files. Only the
 * few files under way are held, however many there are.
 */
final class CheckRun {

    /** Longest that one file may take. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** From this size on a file is worked on alone, so that memory suffices for it. */
    private static final long LARGE = 4L << 20;

    private static final int MOST_WORKERS = 8;
    private static final int FILES_PER_WORKER = 4;

    /** No further file is taken up beyond this: members of a zip are in memory while they wait. */
    private static final long BYTES_UNDER_WAY = 64L << 20;

    /** What receives the outcomes. */
    interface Receiver {

        /** Takes an outcome; false ends the run, as when nobody reads the output any more. */
        boolean accept(Outcome outcome);
    }

    private record UnderWay(String file, long size, FileJob job) {}

    private final Function<Found.Candidate, Outcome> check;
    private final Duration limit;
    private final int workers = Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS);
    private final Semaphore slots = new Semaphore(workers, true);
    private final Deque<UnderWay> underWay = new ArrayDeque<>();

    CheckRun(Function<Found.Candidate, Outcome> check, Duration limit) {
        this.check = check;
        this.limit = limit;
    }

    /** Checks all files. */
    void run(Iterator<Found> files, Receiver receiver) throws InterruptedException {
        boolean wanted = true;
        while (wanted && (!underWay.isEmpty() || files.hasNext())) {
            UnderWay first = underWay.peek();
            if (first != null && first.job.isDone()) {
                wanted = receiver.accept(underWay.remove().job.outcome());
            } else if (hasRoom() && files.hasNext()) {
                Found file = files.next();
                underWay.add(new UnderWay(file.name(), sizeOf(file), started(file)));
            } else if (first != null) {
                await(first.job);
            }
        }
    }

    private boolean hasRoom() {
        return underWay.size() < workers * FILES_PER_WORKER
                && underWay.stream().mapToLong(UnderWay::size).sum() < BYTES_UNDER_WAY;
    }

    private static long sizeOf(Found file) {
        return file instanceof Found.Candidate candidate ? candidate.size() : 0;
    }

    private FileJob started(Found file) {
        if (file instanceof Found.PassedOver passedOver) {
            return FileJob.done(new Outcome.Skipped(passedOver.name(), passedOver.reason()));
        }
        Found.Candidate candidate = (Found.Candidate) file;
        int weight = candidate.size() >= LARGE ? workers : 1;
        return FileJob.start(candidate.name(), () -> check.apply(candidate), slots, weight);
    }

    private void await(FileJob first) throws InterruptedException {
        while (!first.isDoneShortly()) {
            for (UnderWay one : underWay) {
                one.job.giveUpAfter(limit.toNanos(), () -> tooLong(one.file));
            }
        }
    }

    private static Outcome tooLong(String file) {
        return new Outcome.Unreadable(file, UnreadableFinding.of(Reason.TIMEOUT));
    }
}
