package org.gongkai.server.portal;

import java.util.List;

/**
 * Something that holds a copy of what is public and follows the catalogue, such as the page store or the search index
 * (公开副本). It keeps with its copy the number of the last change it holds, so that after a crash it goes on from there.
 * Each follower is called from one thread only.
 */
public interface Follower {

    /** Number of the last change that the copy holds; 0 for a new or lost copy, which then hears of all changes anew. */
    long position();

    /**
     * Takes in the next changes, in order; afterwards the copy holds them. What an item is now, the catalogue says: changes
     * may be heard of late, and twice.
     */
    void follow(List<Change> changes);

    /** Hears of a change the moment it is made, before {@link #follow}; for what must be gone at once. Not for long work. */
    default void hear(Change change) {}

    /** Whether the program may not answer anybody before the copy is up to date. */
    default boolean isFirst() {
        return false;
    }
}
