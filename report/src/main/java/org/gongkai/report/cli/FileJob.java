package org.gongkai.report.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A file in the hands of a thread of its own, which is given up when it takes too long. */
final class FileJob {

    private static final long TICK_MILLIS = 50;

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Supplier<Outcome> work;
    private final Semaphore slots;
    private final int weight;
    private final Thread thread;
    private volatile long startedAt;

    private FileJob(String name, Supplier<Outcome> work, Semaphore slots, int weight) {
        this.work = work;
        this.slots = slots;
        this.weight = weight;
        this.thread = new Thread(this::run, "gongkai " + name);
        thread.setDaemon(true);
    }

    /**
     * Starts work on a file.
     *
     * @param slots places for files under way; the work waits for {@code weight} of them
     */
    static FileJob start(String name, Supplier<Outcome> work, Semaphore slots, int weight) {
        FileJob job = new FileJob(name, work, slots, weight);
        job.thread.start();
        return job;
    }

    /** A file about which nothing remains to be done. */
    static FileJob done(Outcome outcome) {
        FileJob job = new FileJob(outcome.file(), () -> outcome, new Semaphore(0), 0);
        job.outcome.complete(outcome);
        return job;
    }

    private void run() {
        slots.acquireUninterruptibly(weight);
        startedAt = System.nanoTime();
        Outcome result;
        try {
            result = work.get();
        } catch (Throwable defect) {
            if (outcome.completeExceptionally(defect)) {
                slots.release(weight);
            }
            return;
        }
        if (outcome.complete(result)) {
            slots.release(weight);
        }
    }

    /** Gives the work up if it has lasted longer than {@code limitNanos}: its outcome is then {@code instead}. */
    void giveUpAfter(long limitNanos, Supplier<Outcome> instead) {
        if (startedAt != 0 && System.nanoTime() - startedAt > limitNanos && outcome.complete(instead.get())) {
            slots.release(weight);
            thread.interrupt();
        }
    }

    /** Whether the outcome is there. */
    boolean isDone() {
        return outcome.isDone();
    }

    /** Waits a moment for the outcome; whether it is there. */
    boolean isDoneShortly() throws InterruptedException {
        try {
            outcome.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException defect) {
            return true;
        }
    }

    /** The outcome of work that is done. */
    Outcome outcome() {
        return outcome.join();
    }
}
