package org.gongkai.server.platform.jobs;

/**
 * Something to be looked after again and again (定时任务): rooms bring theirs as beans. What is due stands in the
 * database, so that a chore that was cut off, or runs on two machines, does no harm: each claims what it does in a
 * transaction of its own.
 */
public interface Chore {

    /** Does what is due now; cheap where nothing is. */
    void run();
}
