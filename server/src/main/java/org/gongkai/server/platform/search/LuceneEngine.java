package org.gongkai.server.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Search on one machine (内嵌检索): Lucene in the data folder. Each index has a numbered folder; the one with the highest number
 * that was finished serves, a new one is made beside it and takes its place.
 */
public final class LuceneEngine implements SearchEngine {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);

    private final Path base;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable LuceneIndex serving;
    private volatile @Nullable LuceneIndex damaged;

    public LuceneEngine(Path base) {
        this.base = base;
        this.serving = opened();
    }

    @Override
    public OptionalLong position() {
        lock.readLock().lock();
        try {
            return serving == null ? OptionalLong.empty() : OptionalLong.of(serving.position());
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void check() {
        with(index -> {
            index.check();
            return index;
        });
    }

    @Override
    public synchronized void write(List<Findable> put, List<Long> removed, long position) {
        LuceneIndex index = with(one -> one);
        try {
            for (Findable text : put) {
                index.put(text);
            }
            for (long id : removed) {
                index.remove(id);
            }
            index.commit(position);
        } catch (IOException e) {
            openAnew(index);
            throw new UncheckedIOException("Index in " + base + " cannot be written, goes on from its last commit", e);
        }
    }

    @Override
    public Found find(Search search) {
        return with(index -> index.find(search));
    }

    @Override
    public NewIndex begin() {
        try {
            long last = folders().mapToLong(LuceneEngine::number).max().orElse(0);
            return new Making(Files.createDirectories(base.resolve(String.valueOf(last + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException("No index can be made in " + base, e);
        }
    }

    @Override
    public void close() {
        replace(null);
    }

    private interface Work<T> {
        T on(LuceneIndex index) throws IOException;
    }

    /** Works with the index that serves; one that cannot be read is damaged and given up, to be made anew. */
    private <T> T with(Work<T> work) {
        lock.readLock().lock();
        LuceneIndex index = serving;
        try {
            if (index == null) {
                throw new IndexLostException("There is no search index in " + base, null);
            }
            return work.on(index);
        } catch (IOException e) {
            damaged = index;
            throw new IndexLostException("Search index in " + base + " is damaged", e);
        } finally {
            lock.readLock().unlock();
            giveUpDamaged();
        }
    }

    /** After reading has ended, for nobody may close what others read. */
    private void giveUpDamaged() {
        LuceneIndex index = damaged;
        if (index == null) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (serving == index) {
                LOG.error("Search index in {} is damaged and will be made anew", index.folder());
                serving = null;
                index.close();
                FileSystemUtils.deleteRecursively(index.folder().toFile());
            }
            damaged = null;
        } catch (IOException e) {
            throw new UncheckedIOException("Index in " + base + " cannot be closed", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void openAnew(LuceneIndex index) {
        if (!index.isOpen()) {
            replace(null);
            replace(opened());
        }
    }

    private @Nullable LuceneIndex opened() {
        List<Path> newestFirst = folders()
                .sorted((one, other) -> Long.compare(number(other), number(one)))
                .toList();
        for (Path folder : newestFirst) {
            try {
                return LuceneIndex.open(folder);
            } catch (IOException e) {
                LOG.warn("Search index in {} cannot be used: {}", folder, e.getMessage());
            }
        }
        return null;
    }

    private void replace(@Nullable LuceneIndex index) {
        lock.writeLock().lock();
        try {
            if (serving != null) {
                serving.close();
            }
            serving = index;
        } catch (IOException e) {
            throw new UncheckedIOException("Index in " + base + " cannot be closed", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Stream<Path> folders() {
        if (!Files.isDirectory(base)) {
            return Stream.empty();
        }
        try (Stream<Path> entries = Files.list(base)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("[0-9]{1,18}")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + base + " cannot be read", e);
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    /** Removes all folders but one. */
    private void sweep(Path kept) {
        folders()
                .filter(folder -> !folder.equals(kept))
                .forEach(folder -> FileSystemUtils.deleteRecursively(folder.toFile()));
    }

    private final class Making implements NewIndex {

        private final Path folder;
        private @Nullable LuceneIndex index;

        Making(Path folder) throws IOException {
            this.folder = folder;
            this.index = LuceneIndex.create(folder);
        }

        @Override
        public void put(List<Findable> texts) {
            try {
                for (Findable text : texts) {
                    open().put(text);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("New index in " + folder + " cannot be written", e);
            }
        }

        @Override
        public void remove(List<Long> ids) {
            try {
                for (long id : ids) {
                    open().remove(id);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("New index in " + folder + " cannot be written", e);
            }
        }

        @Override
        public void takeOver(long position) {
            try {
                open().commit(position);
            } catch (IOException e) {
                throw new UncheckedIOException("New index in " + folder + " cannot be finished", e);
            }
            synchronized (LuceneEngine.this) {
                replace(open());
                index = null;
                sweep(folder);
            }
        }

        @Override
        public void close() {
            if (index == null) {
                return;
            }
            try {
                index.close();
            } catch (IOException e) {
                throw new UncheckedIOException("New index in " + folder + " cannot be closed", e);
            }
            FileSystemUtils.deleteRecursively(folder.toFile());
        }

        private LuceneIndex open() {
            if (index == null) {
                throw new IllegalStateException("The index in " + folder + " has taken over");
            }
            return index;
        }
    }
}
