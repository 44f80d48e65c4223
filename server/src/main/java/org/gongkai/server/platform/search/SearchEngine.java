package org.gongkai.server.platform.search;

import java.util.List;
import java.util.OptionalLong;

/**
 * An index of texts with a position in whatever journal it follows (检索引擎). Its methods may be called at the same time
 * from several threads; what is written is found when the call returns.
 */
public interface SearchEngine extends AutoCloseable {

    /**
     * Position up to which it has followed; empty where there is no index, or none that can be used. An index that turns out
     * to be damaged is given up at once.
     */
    OptionalLong position();

    /**
     * Puts texts in the place of those with the same number, removes others, and remembers the position, in this order: after
     * a crash in between it stands at the position before.
     *
     * @throws IndexLostException where there is no index to write to
     */
    void write(List<Findable> put, List<Long> removed, long position);

    /**
     * Finds.
     *
     * @throws IndexLostException where there is no index, or it turns out to be damaged
     */
    Found find(Search search);

    /**
     * Looks whether the index is as it was written; may take a while.
     *
     * @throws IndexLostException if it is not, or there is none
     */
    void check();

    /** Begins a new index beside the one that serves. */
    NewIndex begin();

    @Override
    void close();

    /** An index that is being made (重建中的索引); one that is closed before it took over is thrown away. */
    interface NewIndex extends AutoCloseable {

        /** Puts texts in. */
        void put(List<Findable> texts);

        /** Removes texts that are gone meanwhile. */
        void remove(List<Long> ids);

        /** Takes the place of the one that serves. */
        void takeOver(long position);

        @Override
        void close();
    }
}
