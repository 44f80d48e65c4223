package org.gongkai.server.portal.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.gongkai.server.platform.search.Findable;
import org.gongkai.server.platform.search.IndexLostException;
import org.gongkai.server.platform.search.SearchEngine;
import org.gongkai.server.portal.Change;
import org.gongkai.server.portal.Journal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The index of what is public (检索索引): takes in the changes of the journal, and is made anew out of the whole journal when it
 * is lost or somebody asks for it, while the old one goes on serving.
 */
@Component
@ConditionalOnWebApplication
class PublicIndex {

    private static final Logger LOG = LoggerFactory.getLogger(PublicIndex.class);
    private static final int CHANGES = 100;

    /** Items whose texts are held at once; a text may have millions of characters. */
    private static final int ITEMS = 25;

    private final SearchEngine engine;
    private final Journal journal;
    private final Entries entries;
    private final Object rebuilding = new Object();
    private volatile @Nullable Progress progress;

    PublicIndex(@Lazy SearchEngine engine, Journal journal, Entries entries) {
        this.engine = engine;
        this.journal = journal;
        this.entries = entries;
    }

    /**
     * How far a rebuild has come.
     *
     * @param done changes taken in
     * @param all changes there are
     */
    record Progress(long done, long all) {

        private static final int ALL = 100;

        public int percent() {
            return all == 0 ? ALL : (int) Math.min(ALL, done * ALL / all);
        }
    }

    /** Number of the last change it holds, empty where there is no index. */
    OptionalLong position() {
        return engine.position();
    }

    /** How many changes it lacks, null where there is no index. */
    @Nullable
    Long behind() {
        OptionalLong position = engine.position();
        return position.isEmpty() ? null : Math.max(0, journal.last() - position.getAsLong());
    }

    /** Of the rebuild that is running, null if none is. */
    @Nullable
    Progress progress() {
        return progress;
    }

    /** Looks whether the index is as it was written; one that is not is given up. */
    void check() {
        try {
            engine.check();
        } catch (IndexLostException e) {
            LOG.warn("{}; it is made anew now", e.getMessage());
        }
    }

    /** Takes in changes; those of a rebuild that is about to end wait for it. */
    synchronized void follow(List<Change> changes) {
        long before = engine.position().orElseThrow();
        long last = changes.get(changes.size() - 1).number();
        List<List<Long>> parts = parts(changes);
        if (parts.isEmpty()) {
            engine.write(List.of(), List.of(), last);
        }
        for (int part = 0; part < parts.size(); part++) {
            List<Long> ids = parts.get(part);
            List<Findable> found = entries.of(ids);
            engine.write(found, gone(ids, found), part == parts.size() - 1 ? last : before);
        }
    }

    /**
     * Makes the index anew and lets it take the place of the old one; whoever asks while that is being done waits for it.
     *
     * @param onlyIfLost whether an index that is there is left alone
     */
    void rebuild(boolean onlyIfLost) {
        synchronized (rebuilding) {
            if (onlyIfLost && engine.position().isPresent()) {
                return;
            }
            LOG.info("Search index is being made anew");
            progress = new Progress(0, journal.last());
            try (SearchEngine.NewIndex index = engine.begin()) {
                long done = takeIn(index, 0);
                synchronized (this) {
                    index.takeOver(takeIn(index, done));
                }
                LOG.info("Search index is complete");
            } finally {
                progress = null;
            }
        }
    }

    /** Takes all changes after one into a new index. */
    private long takeIn(SearchEngine.NewIndex index, long after) {
        long done = after;
        List<Change> changes = journal.after(done, CHANGES);
        while (!changes.isEmpty()) {
            for (List<Long> ids : parts(changes)) {
                List<Findable> found = entries.of(ids);
                index.put(found);
                index.remove(gone(ids, found));
            }
            done = changes.get(changes.size() - 1).number();
            progress = new Progress(done, Math.max(done, journal.last()));
            changes = journal.after(done, CHANGES);
        }
        return done;
    }

    private static List<List<Long>> parts(List<Change> changes) {
        Set<Long> ids = new LinkedHashSet<>();
        changes.forEach(change -> ids.addAll(change.items()));
        List<Long> all = List.copyOf(ids);
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ITEMS) {
            parts.add(all.subList(from, Math.min(all.size(), from + ITEMS)));
        }
        return parts;
    }

    private static List<Long> gone(List<Long> ids, List<Findable> found) {
        Set<Long> there = new HashSet<>(found.stream().map(Findable::id).toList());
        return ids.stream().filter(id -> !there.contains(id)).toList();
    }
}
