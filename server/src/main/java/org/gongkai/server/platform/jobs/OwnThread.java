package org.gongkai.server.platform.jobs;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread for work that takes long, so that no other chore waits for it (专用线程). What is asked for while it works is left
 * to the next time; what fails is told to the operator and tried again.
 */
public final class OwnThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

    private final String name;
    private final ExecutorService thread;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * A thread that has nothing to do yet.
     *
     * @param name what the thread is called
     */
    public OwnThread(String name) {
        this.name = name;
        this.thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    }

    /** Does the work, unless it is at it; returns at once. */
    public void run(Runnable work) {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.error("The work of thread {} failed, will be tried again", name, e);
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** The program ends: the work is interrupted. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
