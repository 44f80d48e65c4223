package org.gongkai.server.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What the program has told people is done; written down only when its answer has arrived. */
final class Acknowledged {

    private static final int SECONDS = 60;

    /** Digest of the file that was handed in with each material. */
    final Map<Long, String> submitted = new ConcurrentHashMap<>();

    /** How many reviews of each material were accepted. */
    final Map<Long, Integer> reviewed = new ConcurrentHashMap<>();

    /** Item that each material has become. */
    final Map<Long, Long> published = new ConcurrentHashMap<>();

    private int steps;

    void submitted(long material, String digest) {
        submitted.put(material, digest);
        count();
    }

    void reviewed(long material, int reviews) {
        reviewed.put(material, reviews);
        count();
    }

    void published(long material, long item) {
        published.put(material, item);
        count();
    }

    /** How many steps were acknowledged so far. */
    synchronized int steps() {
        return steps;
    }

    /** Waits until so many were, or until nothing comes any more. */
    synchronized void await(int wanted) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (steps < wanted && System.nanoTime() < patience) {
            wait(TimeUnit.SECONDS.toMillis(1));
        }
    }

    private synchronized void count() {
        steps++;
        notifyAll();
    }
}
