package org.gongkai.server.portal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets each follower follow on a thread of its own (公开副本同步): it is woken by every change made here, and looks by itself for
 * those made by other machines or before a crash.
 */
@Component
@ConditionalOnWebApplication
public class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int BATCH = 100;
    private static final int LOOK_MILLIS = 500;
    private static final long MILLIS_TO_END = 20_000;

    private final Journal journal;
    private final ArrangeAtStart arranging;
    private final List<Pursuit> pursuits;

    Following(Journal journal, ArrangeAtStart arranging, List<Follower> followers) {
        this.journal = journal;
        this.arranging = arranging;
        this.pursuits = followers.stream().map(Pursuit::new).toList();
    }

    /** Brings all followers up to date before it returns. */
    public void catchUp() {
        pursuits.forEach(Pursuit::catchUp);
    }

    void hear(Change change) {
        pursuits.forEach(pursuit -> pursuit.hear(change));
    }

    @Override
    public void start() {
        arranging.run();
        pursuits.forEach(Pursuit::start);
    }

    /** Lets each end what it is at: a follower that is interrupted as it writes may have to begin anew. */
    @Override
    public void stop() {
        List<Thread> ending =
                pursuits.stream().flatMap(pursuit -> pursuit.stop().stream()).toList();
        try {
            for (Thread thread : ending) {
                thread.join(MILLIS_TO_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return pursuits.stream().anyMatch(Pursuit::isRunning);
    }

    /** Before the web server, which comes last. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One follower with its thread. */
    private final class Pursuit {

        private final Follower follower;
        private final Semaphore woken = new Semaphore(0);
        private volatile @Nullable Thread thread;
        private volatile boolean stopped;

        Pursuit(Follower follower) {
            this.follower = follower;
        }

        void hear(Change change) {
            follower.hear(change);
            woken.release();
        }

        void start() {
            stopped = false;
            if (follower.isFirst()) {
                catchUp();
            }
            Thread started = new Thread(this::run, "follow-" + name());
            started.setDaemon(true);
            thread = started;
            started.start();
        }

        private String name() {
            return follower.getClass().getSimpleName();
        }

        private void run() {
            try {
                while (isRunning()) {
                    woken.drainPermits();
                    tryToCatchUp();
                    boolean unused = woken.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** What fails is told to the operator and tried again at the next look. */
        private void tryToCatchUp() {
            try {
                catchUp();
            } catch (RuntimeException e) {
                LOG.error(
                        "{} cannot follow, will try again", follower.getClass().getSimpleName(), e);
            }
        }

        synchronized void catchUp() {
            List<Change> changes = journal.after(follower.position(), BATCH);
            while (!changes.isEmpty() && !stopped) {
                follower.follow(changes);
                changes = journal.after(follower.position(), BATCH);
            }
        }

        /** Asks the thread to end and gives it. */
        Optional<Thread> stop() {
            stopped = true;
            Thread ending = thread;
            thread = null;
            woken.release();
            return Optional.ofNullable(ending);
        }

        boolean isRunning() {
            return thread != null;
        }
    }
}
